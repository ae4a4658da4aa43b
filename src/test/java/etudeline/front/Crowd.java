package etudeline.front;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Many readers at once, each signed in once, of whom nobody ever signs in again. */
public final class Crowd implements AutoCloseable {

    private final HttpClient browser = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Reader> readers;

    /**
     * Signs them in.
     *
     * @param pause between one thing that somebody does and the next, on average
     */
    public Crowd(String site, List<String> usernames, Duration pause) {
        readers = IntStream.range(0, usernames.size())
                .mapToObj(index -> new Reader(browser, site, usernames.get(index), index, pause))
                .toList();
        // Two at a time: a password is slow to check on purpose.
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Future<?>> signIns = new ArrayList<>();
            readers.forEach(reader -> signIns.add(two.submit(reader::signIn)));
            for (Future<?> signIn : signIns) {
                signIn.get();
            }
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public Crowd begin() {
        readers.forEach(reader -> threads.execute(reader::run));
        return this;
    }

    /** The node each of them is with, as the cookie tells them apart. */
    public List<String> nodes() {
        return readers.stream().map(Reader::node).toList();
    }

    /** Ends it; it is an error when somebody was asked for a password, or shown what should not be. */
    public void end() {
        readers.forEach(Reader::stop);
        threads.shutdown();
        try {
            if (!threads.awaitTermination(2, TimeUnit.MINUTES)) {
                throw new IllegalStateException("Somebody is still waiting");
            }
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(failure);
        }
        for (Reader reader : readers) {
            reader.ended().ifPresent(failure -> {
                throw new IllegalStateException(reader.username() + " could not go on", failure);
            });
        }
    }

    /** What was sent and then shown. */
    public List<String> acknowledged() {
        return readers.stream()
                .flatMap(reader -> reader.acknowledged().stream())
                .toList();
    }

    /** How often somebody was not served, whatever came later. */
    public int failures() {
        return wanted().mapToInt(Reader.Wanted::failures).sum();
    }

    /** How often a page had to be loaded again. */
    public int pagesGone() {
        return readers.stream().mapToInt(Reader::pagesGone).sum();
    }

    public long served() {
        return wanted().count();
    }

    private Stream<Reader.Wanted> wanted() {
        return readers.stream().flatMap(reader -> reader.wanted().stream());
    }

    /**
     * How long each reader who was with that node at that moment waited for the first thing wanted then or later, sorted.
     *
     * @param node as the cookie says it
     */
    public List<Duration> waits(String node, long moment) {
        return readers.stream()
                .filter(reader -> reader.nodeAt(moment).equals(node))
                .flatMap(reader -> reader.wanted().stream()
                        .filter(wanted -> wanted.to() > moment)
                        .map(wanted -> Duration.ofNanos(wanted.to() - Math.max(wanted.from(), moment)))
                        .limit(1))
                .sorted()
                .toList();
    }

    /** Whether everybody has wanted something since that moment, and had it. */
    public boolean everybodyServedSince(long moment) {
        return readers.stream().allMatch(reader -> reader.wanted().stream().anyMatch(wanted -> wanted.from() > moment));
    }

    /** How long things took that were wanted in that time, sorted. */
    public List<Duration> took(long from, long to) {
        return wanted().filter(wanted -> wanted.from() >= from && wanted.from() < to)
                .map(wanted -> Duration.ofNanos(wanted.to() - wanted.from()))
                .sorted()
                .toList();
    }

    /** Of sorted times, the one that so many of a hundred do not exceed. */
    public static Duration percentile(List<Duration> sorted, int hundredths) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * hundredths / 100));
    }

    @Override
    public void close() {
        readers.forEach(Reader::stop);
        threads.shutdownNow();
        browser.shutdownNow();
    }
}
