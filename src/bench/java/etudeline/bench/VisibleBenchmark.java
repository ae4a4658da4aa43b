package etudeline.bench;

import etudeline.cluster.Visible;

/** How soon another node reads what was committed. */
final class VisibleBenchmark implements Benchmark {

    @Override
    public String name() {
        return "visible";
    }

    @Override
    public String measured() throws Exception {
        return new Visible().measured();
    }
}
