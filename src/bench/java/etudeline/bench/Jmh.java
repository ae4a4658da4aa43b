package etudeline.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.openjdk.jmh.generators.bytecode.JmhBytecodeGenerator;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs the measurements of one class under JMH, in processes of their own. */
final class Jmh {

    /** One measurement, in nanoseconds per call. */
    record Measured(double median, double least, double most) {}

    private static final Path FOLDER = Path.of("target", "jmh");

    private Jmh() {}

    /** By name of the method. */
    static Map<String, Measured> run(Class<?> benchmark) throws IOException, InterruptedException {
        Path classes = prepare(benchmark);
        Path result = FOLDER.resolve("result.json");
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                classes + ":" + System.getProperty("java.class.path"),
                "org.openjdk.jmh.Main",
                benchmark.getName(),
                "-f",
                "3",
                "-wi",
                "3",
                "-w",
                "1",
                "-i",
                "5",
                "-r",
                "1",
                "-rf",
                "json",
                "-rff",
                result.toString(),
                "-jvmArgs",
                "-Xmx1g -XX:+UseCompactObjectHeaders");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(FOLDER.resolve("log.txt").toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(Files.readString(FOLDER.resolve("log.txt")));
        }
        Map<String, Measured> measured = new TreeMap<>();
        for (JsonNode one : JsonMapper.shared().readTree(Files.readString(result))) {
            measured.put(one.get("benchmark").asString().replaceFirst(".*[.]", ""), measured(one));
        }
        return measured;
    }

    private static Measured measured(JsonNode one) {
        List<Double> all = new ArrayList<>();
        one.get("primaryMetric")
                .get("rawData")
                .forEach(fork -> fork.forEach(iteration -> all.add(iteration.asDouble())));
        all.sort(Double::compare);
        return new Measured(all.get(all.size() / 2), all.getFirst(), all.getLast());
    }

    /** What JMH calls is generated from the class and compiled; the folder with both. */
    private static Path prepare(Class<?> benchmark) throws IOException {
        // What is left of another class would be compiled too.
        FileSystemUtils.deleteRecursively(FOLDER);
        Path in = Files.createDirectories(FOLDER.resolve("in"));
        Path sources = Files.createDirectories(FOLDER.resolve("sources"));
        Path classes = Files.createDirectories(FOLDER.resolve("classes"));
        Path name = Path.of(benchmark.getName().replace('.', '/') + ".class");
        Files.createDirectories(in.resolve(name).getParent());
        try (var content = benchmark.getResourceAsStream("/" + name)) {
            Files.write(in.resolve(name), content.readAllBytes());
        }
        try {
            JmhBytecodeGenerator.main(
                    new String[] {in.toString(), sources.toString(), classes.toString(), "reflection"});
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
        try (Stream<Path> files = Files.walk(sources)) {
            List<String> arguments = new ArrayList<>(
                    List.of("-proc:none", "-cp", System.getProperty("java.class.path"), "-d", classes.toString()));
            files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::toString)
                    .forEach(arguments::add);
            if (ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)) != 0) {
                throw new IllegalStateException("What JMH has generated cannot be compiled");
            }
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
        return classes;
    }
}
