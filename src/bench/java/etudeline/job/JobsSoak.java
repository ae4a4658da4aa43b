package etudeline.job;

import etudeline.TestDatabase;
import etudeline.job.JobNodes.Blow;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Nodes are killed and stand still at random rows of jobs, and people stop these and take them up again: at every look, and
 * when a job is done or undone, all is as foretold, row by row.
 */
public final class JobsSoak {

    private static final int ROUNDS = Integer.getInteger("soak.rounds", 10);
    private static final int ROWS = Integer.getInteger("soak.rows", 60_000);
    private static final long SEED = Long.getLong("soak.seed", System.nanoTime() % 1_000_000);
    private static final int NODES = 3;
    private static final int BLOWS = 6;

    public void run() {
        String address = TestDatabase.copy();
        try (ConfigurableApplicationContext observer = JobNode.application(address, "--etude.jobs.threads=0")) {
            TestDatabase.endAfterContexts();
            System.out.println("Seed " + SEED);
            for (int round = 1; round <= ROUNDS; round++) {
                Random random = new Random(SEED + round);
                try (JobNodes nodes = new JobNodes(NODES, address, observer.getBean(JdbcClient.class), random)) {
                    nodes.awaitReady();
                    System.out.println("Round " + round + " of " + ROUNDS + ": numbers "
                            + numbers(observer, nodes, random) + "; students " + students(observer, nodes, random));
                }
            }
        }
    }

    private static String numbers(ConfigurableApplicationContext observer, JobNodes nodes, Random random) {
        Books books = observer.getBean(Books.class);
        Model model = books.begin(ROWS, random);
        List<Blow> there = nodes.seeThrough(books.watched(model), blows(random));
        books.check(model, JobState.DONE);
        books.others(model, random);
        books.as(model, jobs -> jobs.undo(model.job()));
        List<Blow> back = nodes.seeThrough(books.watched(model), blows(random));
        books.check(model, JobState.DONE);
        return there + ", undone " + back;
    }

    private static String students(ConfigurableApplicationContext observer, JobNodes nodes, Random random) {
        ShutOutStudents students = ShutOutStudents.begin(observer, ROWS);
        List<Blow> there = nodes.seeThrough(students.watched(), blows(random));
        students.checkTold();
        students.undo();
        List<Blow> back = nodes.seeThrough(students.watched(), blows(random));
        students.checkTold();
        return there + ", undone " + back;
    }

    /** In any order; a death is always among them. */
    private static List<Blow> blows(Random random) {
        Blow[] all = Blow.values();
        List<Blow> blows = new ArrayList<>(Stream.generate(() -> all[random.nextInt(all.length)])
                .limit(BLOWS - 1)
                .toList());
        blows.add(random.nextInt(BLOWS / 2), Blow.KILLED);
        return blows;
    }
}
