package stow;

public interface Texts {
    void send(String phone, String text);
}
