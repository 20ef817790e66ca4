package stow;

public interface Bank {
    /**
     * @param reference the bank takes each reference once; asked again it repeats its answer
     * @return false if the money did not come
     */
    boolean debit(String unit, int cents, String reference);
}
