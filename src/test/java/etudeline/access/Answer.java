package etudeline.access;

import etudeline.kit.Missing;
import etudeline.kit.Outdated;
import etudeline.kit.Refused;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authorization.AuthorizationDeniedException;

/** The words in which the table of services says what comes of a call. */
final class Answer {

    static final String YES = "yes";
    static final String NO = "no";
    static final String NONE = "none";

    private Answer() {}

    /** What came back: a list has been put into a word by {@link #seen} already. */
    static String of(@Nullable Object result) {
        return switch (result) {
            case null -> YES;
            case String word -> word;
            case Boolean said -> said ? YES : NO;
            case Optional<?> found -> found.isPresent() ? YES : NONE;
            default -> YES;
        };
    }

    /** Whether a list shows the target, and whether it shows any of these of the other university. */
    static String seen(Collection<?> shown, Object here, Object... there) {
        boolean ofHere = shown.contains(here);
        boolean ofThere = Arrays.stream(there).anyMatch(shown::contains);
        if (ofHere) {
            return ofThere ? "both" : "here";
        }
        return ofThere ? "there" : NONE;
    }

    /** A count is right when it counts what the list shows, no more. */
    static String counted(int count, Collection<?> shown, Object here, Object... there) {
        return count == shown.size()
                ? seen(shown, here, there)
                : "counts " + count + " where " + shown.size() + " are shown";
    }

    static String of(Exception failure, Caller caller) {
        return switch (failure) {
            // Before the method was entered, by its annotation: no such role may ever.
            case AuthorizationDeniedException _ -> caller == Caller.NOBODY ? "401" : "403";
            case AccessDeniedException _ -> "denied";
            case Missing _ -> "404";
            case Outdated _ -> "409";
            case Refused refused ->
                ("422 "
                                + refused.problems().stream()
                                        .map(Refused.Problem::field)
                                        .distinct()
                                        .collect(Collectors.joining(" ")))
                        .strip();
            case AuthenticationCredentialsNotFoundException _ -> "let in, and only inside found to be nobody";
            default -> failure.toString();
        };
    }

    static boolean isRefusal(String answer) {
        return answer.matches("4\\d\\d.*|denied");
    }
}
