package etudeline.bench;

/** One question about speed, answered beside a reference in the same run. */
interface Benchmark {

    /** As in {@code ./etude bench NAME}, and the name of its part of {@code benchmarks.md}. */
    String name();

    /** Measures and says the result as Markdown: what was done, then a table. */
    String measured() throws Exception;
}
