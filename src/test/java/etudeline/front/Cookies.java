package etudeline.front;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a browser was given to keep and gives back, of one site. */
final class Cookies {

    private final Map<String, String> values = new LinkedHashMap<>();

    /** Does what a {@code Set-Cookie} says. */
    void keep(String header) {
        String cookie = header.replaceFirst(";.*", "");
        int equals = cookie.indexOf('=');
        boolean over = Arrays.stream(header.split(";", -1))
                .anyMatch(part -> part.strip().equalsIgnoreCase("Max-Age=0"));
        if (over) {
            values.remove(cookie.substring(0, equals));
        } else {
            values.put(cookie.substring(0, equals), cookie.substring(equals + 1));
        }
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** As the header says them; empty when there are none. */
    String header() {
        return values.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }
}
