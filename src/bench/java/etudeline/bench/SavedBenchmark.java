package etudeline.bench;

import etudeline.cluster.SavedStatements;

/** What readers cost the database with caches and without. */
final class SavedBenchmark implements Benchmark {

    @Override
    public String name() {
        return "saved";
    }

    @Override
    public String measured() throws Exception {
        return new SavedStatements().measured();
    }
}
