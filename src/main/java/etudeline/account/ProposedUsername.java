package etudeline.account;

import etudeline.kit.Folded;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** The username an imported person begins with (rule 3): the matricule, else prenom.nom; with a number where it is taken. */
final class ProposedUsername {

    /** Names like these are taken often: from here on a large number by chance finds a free one at once. */
    private static final int NUMBERED = 9;

    private static final int MOST = 90;
    private static final Pattern FOREIGN = Pattern.compile("[^a-z0-9._]+");
    private static final Pattern ENDS = Pattern.compile("^[._-]+|[._-]+$");

    private ProposedUsername() {}

    /** Another one for each attempt, from 0. */
    static String of(ImportWriting.Line line, int attempt) {
        String name = clean(line.matricule());
        if (name.length() < 2) {
            name = clean(line.firstName() + "." + line.lastName());
        }
        if (name.length() < 2) {
            name = "compte";
        }
        if (attempt == 0) {
            return name;
        }
        int number =
                attempt < NUMBERED ? attempt + 1 : ThreadLocalRandom.current().nextInt(100_000, 1_000_000);
        return name + "-" + number;
    }

    private static String clean(String text) {
        String bare = Folded.of(text).toLowerCase(Locale.ROOT).replace(' ', '-');
        String clean = ENDS.matcher(FOREIGN.matcher(bare).replaceAll("-")).replaceAll("");
        return clean.length() <= MOST ? clean : clean.substring(0, MOST);
    }
}
