package etudeline.launch;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Where a PostgreSQL database is and who signs in.
 *
 * @param url the JDBC address
 * @param user absent when the address itself says it, or the driver's default is meant
 * @param password absent like {@code user}
 */
public record DatabaseAddress(
        String url, @Nullable String user, @Nullable String password) {

    private static final String JDBC = "jdbc:postgresql:";

    /** Reads {@code postgres://user:password@host:port/name}, as hosting platforms give it, or a JDBC address. */
    static DatabaseAddress parse(String text) {
        return parse("DATABASE_URL", text);
    }

    /** Reads what the variable of that name says. */
    static DatabaseAddress parse(String variable, String text) {
        if (text.startsWith(JDBC)) {
            return new DatabaseAddress(text, null, null);
        }
        if (!text.startsWith("postgres://") && !text.startsWith("postgresql://")) {
            throw new Refusal(variable
                    + ": postgres://user:password@host:port/name or jdbc:postgresql://host:port/name is needed");
        }
        String rest = text.substring(text.indexOf("://") + 3);
        int question = rest.indexOf('?');
        String query = question < 0 ? "" : rest.substring(question);
        rest = question < 0 ? rest : rest.substring(0, question);
        int slash = rest.lastIndexOf('/');
        if (slash < 0 || slash == rest.length() - 1) {
            throw new Refusal(variable + " names no database: postgres://user:password@host:port/name is needed");
        }
        String name = rest.substring(slash + 1);
        String authority = rest.substring(0, slash);
        int at = authority.lastIndexOf('@');
        String hosts = authority.substring(at + 1);
        if (hosts.isEmpty()) {
            throw new Refusal(variable + " names no host: postgres://user:password@host:port/name is needed");
        }
        String[] signIn = at < 0 ? new String[0] : authority.substring(0, at).split(":", 2);
        return new DatabaseAddress(
                "jdbc:postgresql://" + hosts + "/" + name + query,
                signIn.length > 0 ? decoded(signIn[0]) : null,
                signIn.length > 1 ? decoded(signIn[1]) : null);
    }

    /** Hosts and name, without what is secret: {@code db.example.org:5432/etude}. */
    String shown() {
        String place = url.substring(JDBC.length());
        place = place.startsWith("//") ? place.substring(2) : place;
        int question = place.indexOf('?');
        return question < 0 ? place : place.substring(0, question);
    }

    private static String decoded(String part) {
        try {
            // A plus sign stands for itself in this part of an address.
            return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return part;
        }
    }

    /** Without the password, which must not reach a log. */
    @Override
    public String toString() {
        return shown();
    }
}
