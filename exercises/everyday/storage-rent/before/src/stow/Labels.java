package stow;

import java.time.LocalDate;
import java.util.List;

/* Door labels, one per unit, for the Dymo in the office. TODO second line for the phone number? (Walt) */
class Labels
{
    static String sheet(List<Contract> contracts)
    {
        StringBuilder sb = new StringBuilder();
        sb.append("printed " + LocalDate.now() + "\n");
        for (Contract c : contracts) {
            sb.append(String.format("%-8s%s%n", c.unit(), c.site().toUpperCase()));
        }
        return sb.toString();
    }
}
