package etudeline.job;

import etudeline.cluster.Background;
import etudeline.cluster.Node;
import etudeline.kit.Refused;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nodes that take up jobs, each in a process of its own; what befalls them befalls the one at work, at random rows. */
public final class JobNodes implements AutoCloseable {

    /** What becomes of the node at work. */
    public enum Blow {
        /** As {@code kill -9} does it; a new node starts. */
        KILLED,
        /** It stands still, for so long that others take over or just not, and wakes up again. */
        FROZEN,
        /** Nothing: a person stops the job, and has it taken up again. */
        STOPPED
    }

    /**
     * A job, and how to look at it.
     *
     * @param administrator does what it is given as whoever may stop the job
     * @param check whether all is as foretold, however far the job is
     */
    public record Watched(JobId job, Consumer<Consumer<Jobs>> administrator, Runnable check) {}

    private record Progress(boolean open, int rows, int handled) {}

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration LOOK = Duration.ofMillis(20);
    private static final int LONGEST_SLEEP_MILLIS = 7_000;

    private final String address;
    private final JdbcClient database;
    private final Random random;
    private final List<Node> nodes = new ArrayList<>();
    private int started;

    /**
     * Starts so many nodes, and waits for none.
     *
     * @param address JDBC address of the database, user and all
     * @param database the same one
     */
    public JobNodes(int size, String address, JdbcClient database, Random random) {
        this.address = address;
        this.database = database;
        this.random = random;
        while (nodes.size() < size) {
            nodes.add(startNode());
        }
    }

    private Node startNode() {
        return JobNode.start("node" + ++started, address);
    }

    public void awaitReady() {
        nodes.forEach(Node::awaitReady);
    }

    /** Sees the job to its end; returns those of the blows that struck before it. */
    public List<Blow> seeThrough(Watched watched, List<Blow> blows) {
        Deque<Blow> coming = new ArrayDeque<>(blows);
        List<Blow> struck = new ArrayList<>();
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        int next = apart(watched, blows);
        for (Progress now = progress(watched); now.open(); now = progress(watched)) {
            Optional<Node> worker = worker(watched);
            if (worker.isPresent() && !coming.isEmpty() && now.handled() >= next) {
                if (strike(watched, worker.get(), coming.peek())) {
                    struck.add(coming.remove());
                }
                watched.check().run();
                next = progress(watched).handled() + apart(watched, blows);
                giveUp = System.nanoTime() + PATIENCE.toNanos();
            }
            if (System.nanoTime() > giveUp) {
                throw new IllegalStateException("Job " + watched.job() + " does not get on: " + now + "\n" + log());
            }
            pause(LOOK);
        }
        watched.check().run();
        return struck;
    }

    private int apart(Watched watched, List<Blow> blows) {
        return random.nextInt(1 + progress(watched).rows() / (blows.size() + 1));
    }

    /** Whether the job was not at its end then. */
    private boolean strike(Watched watched, Node worker, Blow blow) {
        return switch (blow) {
            case KILLED -> {
                worker.kill();
                boolean struck = progress(watched).open();
                nodes.set(nodes.indexOf(worker), startNode());
                yield struck;
            }
            case FROZEN -> {
                worker.pause();
                boolean struck = progress(watched).open();
                pause(Duration.ofMillis(random.nextInt(LONGEST_SLEEP_MILLIS)));
                worker.resume();
                yield struck;
            }
            case STOPPED -> stopped(watched);
        };
    }

    private boolean stopped(Watched watched) {
        try {
            watched.administrator().accept(jobs -> jobs.stop(watched.job()));
            while (progress(watched).open()) {
                pause(LOOK);
            }
            watched.administrator().accept(jobs -> jobs.resume(watched.job()));
            return true;
        } catch (Refused ended) {
            return false;
        }
    }

    private Progress progress(Watched watched) {
        return database.sql("""
                        select finished_at is null,
                            case pass when 'WORK' then total else done end,
                            case pass when 'WORK' then done + skipped + failed else undone + kept end
                        from job where id = ?""")
                .param(watched.job().value())
                .query((row, _) -> new Progress(row.getBoolean(1), row.getInt(2), row.getInt(3)))
                .single();
    }

    /** None between two turns, and while nobody has found out that it is dead. */
    private Optional<Node> worker(Watched watched) {
        String worker = database.sql(
                        "select coalesce(max(picked_by), '') from scheduled_task where task_instance like ?")
                .param(watched.job() + ".%")
                .query(String.class)
                .single();
        return nodes.stream().filter(node -> worker.endsWith(":" + node.pid())).findFirst();
    }

    private static void pause(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }

    private String log() {
        return nodes.stream().map(Background::log).collect(Collectors.joining("\n"));
    }

    @Override
    public void close() {
        nodes.forEach(Node::close);
    }
}
