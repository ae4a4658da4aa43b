package etudeline;

import etudeline.journey.NpmFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.NativeArray;
import org.mozilla.javascript.ScriptableObject;

/** Attacks by text that others have collected: read from their packages, no part of this repository. */
public final class Vectors {

    private static final List<String> ALL = Stream.of(
                    read(NpmFiles.DOMPURIFY_VECTORS, "module.exports.map(function (v) { return v.payload })"),
                    read(
                            NpmFiles.HTML5SEC_VECTORS,
                            "exports.html5secVectors.concat(exports.generalVectors).map(function (v) { return v.input })"),
                    read(NpmFiles.NAUGHTY_STRINGS, "module.exports"))
            .flatMap(List::stream)
            .distinct()
            .toList();

    private Vectors() {}

    /** Some eight hundred; none twice. */
    public static List<String> all() {
        return ALL;
    }

    /** The same as a name that the portal takes: on one line, of that many characters at most, and not empty. */
    public static List<String> asNames(int most) {
        return ALL.stream()
                .map(vector -> vector.replaceAll("[\\p{Cntrl}\\p{Cs}\\u2028\\u2029]", " ")
                        .strip())
                .map(name -> name.substring(0, Math.min(most, name.length())).strip())
                .filter(name -> !name.isBlank())
                .distinct()
                .toList();
    }

    private static List<String> read(NpmFiles file, String answer) {
        try (Context context = Context.enter()) {
            ScriptableObject scope = context.initSafeStandardObjects();
            String source = Files.readString(file.path());
            String module = file.path().toString().endsWith(".json") ? "module.exports = " + source : source;
            context.setInterpretedMode(true);
            context.evaluateString(scope, "var exports = {}, module = { exports: exports };", "module", 1, null);
            context.evaluateString(scope, module, file.name(), 1, null);
            NativeArray vectors = (NativeArray) context.evaluateString(scope, answer, "answer", 1, null);
            return Stream.of(vectors.toArray()).map(String::valueOf).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
