package etudeline.account;

import etudeline.kit.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a person is called, cleaned: outer spaces gone, inner ones single, empty optional values null.
 *
 * @param username the identifiant: unique on the platform in any case (rule 3)
 * @param matricule unique within a university
 */
public record Identity(
        String firstName,
        String lastName,
        String username,
        @Nullable String email,
        @Nullable String matricule) {

    public static final int NAME_MOST = 100;
    public static final int USERNAME_MOST = 100;
    public static final int EMAIL_MOST = 254;
    public static final int MATRICULE_MOST = 50;

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern USERNAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]+");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+");

    public Identity {
        firstName = clean(firstName);
        lastName = clean(lastName);
        username = clean(username);
        email = orNull(email);
        matricule = orNull(matricule);
    }

    /** The same person under another username. */
    Identity named(String other) {
        return new Identity(firstName, lastName, other, email, matricule);
    }

    /** The same person with another matricule. */
    Identity registeredAs(String other) {
        return new Identity(firstName, lastName, username, email, other);
    }

    /** The same person with another e-mail address. */
    Identity reachedAt(String other) {
        return new Identity(firstName, lastName, username, other, matricule);
    }

    /** As a person is spoken to: the first name first. */
    public String spoken() {
        return firstName + " " + lastName;
    }

    /** As the audit keeps it. */
    Map<String, Object> facts() {
        Map<String, Object> facts = new TreeMap<>();
        facts.put("name", lastName + " " + firstName);
        facts.put("username", username);
        facts.put("email", String.valueOf(email));
        facts.put("matricule", String.valueOf(matricule));
        return facts;
    }

    /** What is wrong with it, at the fields firstName, lastName, username, email, matricule. */
    public List<Refused.Problem> problems() {
        List<Refused.Problem> problems = new ArrayList<>();
        text(problems, "firstName", firstName, NAME_MOST);
        text(problems, "lastName", lastName, NAME_MOST);
        text(problems, "username", username, USERNAME_MOST);
        if (problems.stream().noneMatch(problem -> problem.field().equals("username"))
                && !USERNAME.matcher(username).matches()) {
            problems.add(new Refused.Problem("username", "account.username.characters", List.of()));
        }
        if (email != null) {
            text(problems, "email", email, EMAIL_MOST);
            if (!EMAIL.matcher(email).matches()) {
                problems.add(new Refused.Problem("email", "account.email.malformed", List.of()));
            }
        }
        if (matricule != null) {
            text(problems, "matricule", matricule, MATRICULE_MOST);
        }
        return problems;
    }

    private static void text(List<Refused.Problem> problems, String field, String text, int most) {
        if (text.isEmpty()) {
            problems.add(new Refused.Problem(field, "kit.required", List.of()));
        } else if (text.length() > most) {
            problems.add(new Refused.Problem(field, "kit.long", List.of(most)));
        }
    }

    private static String clean(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip();
    }

    private static @Nullable String orNull(@Nullable String text) {
        String clean = text == null ? "" : clean(text);
        return clean.isEmpty() ? null : clean;
    }
}
