package etudeline.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Runs benchmarks by name and writes what they found into {@code src/docs/benchmarks.md}. */
final class Bench {

    private static final List<Benchmark> ALL = List.of(
            new StartBenchmark(),
            new RowsBenchmark(),
            new SearchBenchmark(),
            new FulltextBenchmark(),
            new SlipsBenchmark(),
            new ScrollBenchmark(),
            new ExportBenchmark(),
            new UploadBenchmark(),
            new BulkBenchmark(),
            new ImportBenchmark(),
            new SavedBenchmark(),
            new HitsBenchmark(),
            new VisibleBenchmark(),
            new TallyBenchmark(),
            new VisitBenchmark());
    private static final Path FILE = Path.of("src", "docs", "benchmarks.md");

    private Bench() {}

    /** With the name of one, or {@code all}. */
    public static void main(String[] args) throws Exception {
        List<Benchmark> chosen = ALL.stream()
                .filter(benchmark -> args[0].equals("all") || args[0].equals(benchmark.name()))
                .toList();
        if (chosen.isEmpty()) {
            System.err.println("There is no benchmark \"" + args[0] + "\": "
                    + String.join(", ", ALL.stream().map(Benchmark::name).toList()));
            System.exit(1);
        }
        for (Benchmark benchmark : chosen) {
            String part = "## " + benchmark.name() + "\n" + where() + "\n\n"
                    + benchmark.measured().strip() + "\n";
            System.out.println(part);
            write(benchmark.name(), part);
        }
    }

    private static String where() throws IOException, InterruptedException {
        return "%s, %s, commit %s, %d cores, load %.1f, Java %s"
                .formatted(
                        LocalDate.now(ZoneOffset.UTC),
                        processor(),
                        commit(),
                        Runtime.getRuntime().availableProcessors(),
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                        Runtime.version());
    }

    private static String processor() throws IOException {
        Path info = Path.of("/proc/cpuinfo");
        return !Files.exists(info)
                ? System.getProperty("os.arch")
                : Files.readAllLines(info).stream()
                        .filter(line -> line.startsWith("model name"))
                        .map(line -> line.replaceFirst(".*: *", ""))
                        .findFirst()
                        .orElse(System.getProperty("os.arch"));
    }

    private static String commit() throws IOException, InterruptedException {
        Process git = new ProcessBuilder("git", "describe", "--always", "--dirty").start();
        String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return git.waitFor() == 0 ? said : "unknown";
    }

    /** Each benchmark has the part from its title to the next one. */
    private static void write(String name, String part) throws IOException {
        String text = Files.exists(FILE)
                ? Files.readString(FILE)
                : "# Benchmarks\n\nWritten by `./etude bench`; each figure stands beside its reference of the same run.\n";
        int start = text.indexOf("\n## " + name + "\n");
        if (start < 0) {
            Files.writeString(FILE, text.strip() + "\n\n" + part);
            return;
        }
        int end = text.indexOf("\n## ", start + 1);
        Files.writeString(FILE, text.substring(0, start + 1) + part + (end < 0 ? "" : "\n" + text.substring(end + 1)));
    }
}
