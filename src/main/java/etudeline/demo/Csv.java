package etudeline.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The files of the demo, in the folder {@code demo} of the artefact: UTF-8, comma, a header. */
final class Csv {

    /** One line below the header. */
    record Row(Map<String, Integer> header, List<String> values) {

        String text(String column) {
            return values.get(Objects.requireNonNull(header.get(column), column));
        }

        boolean has(String column) {
            return !text(column).isEmpty();
        }

        int number(String column) {
            return Integer.parseInt(text(column));
        }
    }

    private Csv() {}

    static List<Row> read(String name) {
        List<String> lines = lines(name);
        List<String> columns = values(lines.getFirst());
        Map<String, Integer> header =
                IntStream.range(0, columns.size()).boxed().collect(Collectors.toMap(columns::get, number -> number));
        return lines.stream().skip(1).map(line -> new Row(header, values(line))).toList();
    }

    /** The lines of a text. */
    static List<String> lines(String name) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(open(name), StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static byte[] bytes(String name) {
        try (InputStream input = open(name)) {
            return input.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(Csv.class.getResourceAsStream("/demo/" + name), name);
    }

    private static List<String> values(String line) {
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < line.length(); at++) {
            char c = line.charAt(at);
            if (c == '"' && quoted && at + 1 < line.length() && line.charAt(at + 1) == '"') {
                value.append('"');
                at++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                values.add(value.toString());
                value.setLength(0);
            } else {
                value.append(c);
            }
        }
        values.add(value.toString());
        return values;
    }
}
