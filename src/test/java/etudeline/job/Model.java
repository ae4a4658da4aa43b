package etudeline.job;

import etudeline.kit.AccountId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What a job over numbers comes to, worked out without any of the job's means. */
final class Model {

    private final JobId job;
    private final AccountId by;
    private final List<Long> rows;
    private final Map<Long, Long> before;
    private final Set<Long> changedSince = new HashSet<>();
    private final Set<Long> goneSince = new HashSet<>();

    /** The rows in their order, and the numbers of those that are there. */
    Model(JobId job, AccountId by, List<Long> rows, Map<Long, Long> before) {
        this.job = job;
        this.by = by;
        this.rows = rows;
        this.before = before;
    }

    JobId job() {
        return job;
    }

    AccountId by() {
        return by;
    }

    List<Long> rows() {
        return rows;
    }

    /** Somebody else adds a thousand to the number, if it is there and may be changed; says whether. */
    boolean changeSince(long row) {
        return before.containsKey(row) && !isRefused(row) && changedSince.add(row);
    }

    private boolean isRefused(long row) {
        return before.getOrDefault(row, 0L) % 1_000 == AddKind.REFUSED;
    }

    void goSince(long row) {
        goneSince.add(row);
    }

    /**
     * Row by row, "" where nothing has happened yet.
     *
     * @param handled so many of the first rows have been dealt with
     * @param back so many of the last of those that were changed have been dealt with again, in undoing
     */
    Map<Long, String> outcomes(int handled, int back) {
        Map<Long, String> outcomes = new TreeMap<>();
        for (int place = 0; place < rows.size(); place++) {
            outcomes.put(rows.get(place), place < handled ? outcome(rows.get(place)) : "");
        }
        rows.reversed().stream()
                .filter(row -> "CHANGED".equals(outcomes.get(row)))
                .limit(back)
                .toList()
                .forEach(row ->
                        outcomes.put(row, changedSince.contains(row) || goneSince.contains(row) ? "KEPT" : "UNDONE"));
        return outcomes;
    }

    private String outcome(long row) {
        Long number = before.get(row);
        if (number == null) {
            return "SKIPPED";
        }
        if (isRefused(row) || number % 10 == 2) {
            return "FAILED";
        }
        return number % 10 == 1 ? "SKIPPED" : "CHANGED";
    }

    Map<Long, String> numbers(Map<Long, String> outcomes) {
        Map<Long, String> numbers = new TreeMap<>();
        before.forEach((row, number) -> {
            String outcome = outcomes.getOrDefault(row, "");
            boolean added = Set.of("CHANGED", "KEPT").contains(outcome);
            long versions = added ? 1 : outcome.equals("UNDONE") ? 2 : 0;
            long since = changedSince.contains(row) ? 1 : 0;
            if (!goneSince.contains(row)) {
                numbers.put(row, number + (added ? Books.AMOUNT : 0) + 1_000 * since + " v" + (versions + since));
            }
        });
        return numbers;
    }

    Map<Long, String> deeds(Map<Long, String> outcomes) {
        Map<Long, String> deeds = new TreeMap<>();
        outcomes.forEach((row, outcome) -> {
            switch (outcome) {
                case "CHANGED", "KEPT" -> deeds.put(row, "ADD");
                case "UNDONE" -> deeds.put(row, "ADD RESTORE");
                default -> {}
            }
        });
        return deeds;
    }

    Map<String, String> report(Map<Long, String> outcomes) {
        Map<String, String> report = new HashMap<>();
        outcomes.forEach((row, outcome) -> {
            switch (outcome) {
                case "SKIPPED" ->
                    report.put("WORK:" + row, before.containsKey(row) ? "SKIPPED n" + row + " one" : "SKIPPED  gone");
                case "FAILED" ->
                    report.put("WORK:" + row, "FAILED n" + row + (isRefused(row) ? " job.reason.error" : " two"));
                case "KEPT" ->
                    report.put("UNDO:" + row, goneSince.contains(row) ? "KEPT  gone" : "KEPT n" + row + " changed");
                default -> {}
            }
        });
        return report;
    }

    /** Done, skipped, failed, undone, kept. */
    List<Integer> counts(Map<Long, String> outcomes) {
        return List.of(
                count(outcomes, Set.of("CHANGED", "UNDONE", "KEPT")::contains),
                count(outcomes, "SKIPPED"::equals),
                count(outcomes, "FAILED"::equals),
                count(outcomes, "UNDONE"::equals),
                count(outcomes, "KEPT"::equals));
    }

    private static int count(Map<Long, String> outcomes, Predicate<String> wanted) {
        return Math.toIntExact(outcomes.values().stream().filter(wanted).count());
    }
}
