package etudeline.account;

import etudeline.account.ImportWriting.Line;
import etudeline.account.KnownPeople.Known;
import etudeline.audit.Audit;
import etudeline.job.Batch;
import etudeline.job.LedgerRow;
import etudeline.job.RowResult;
import etudeline.job.RowUndo;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Known people given the values of a file's ticked lines, and their own ones back. */
@Component
class ImportChanges {

    private final KnownPeople people;
    private final ImportWriting writing;
    private final ImportFigures figures;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ImportChanges(
            KnownPeople people,
            ImportWriting writing,
            ImportFigures figures,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.people = people;
        this.writing = writing;
        this.figures = figures;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Changes who still is as the person saw it who ticked the line (rule 12). */
    Map<Long, RowResult> change(ImportKind kind, Batch batch, List<Line> lines) {
        Map<Long, RowResult> results = new HashMap<>();
        if (lines.isEmpty()) {
            return results;
        }
        Map<Long, Known> before =
                people.lock(kind, batch, lines.stream().map(Line::known).toList());
        List<Line> changed = new ArrayList<>();
        for (Line line : lines) {
            Known known = before.get(line.known());
            if (known == null) {
                results.put(line.id(), new RowResult.Failed(line.label(), ImportJob.GONE));
            } else if (known.version() != line.version()) {
                results.put(line.id(), new RowResult.Failed(line.label(), ImportJob.CHANGED));
            } else {
                changed.add(line);
                results.put(line.id(), new RowResult.Changed(known.values(), known.version() + 1));
            }
        }
        if (!changed.isEmpty()) {
            apply(kind, batch, changed, before);
        }
        figures.count(ImportFigures.CHANGED, changed.size());
        return results;
    }

    private void apply(ImportKind kind, Batch batch, List<Line> lines, Map<Long, Known> before) {
        // As the database keeps it: those who are told later look for the very same moment there.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        people.change(lines.stream().map(Line::id).toList(), now);
        if (kind == ImportKind.PROFESSORS) {
            people.assign(
                    batch,
                    lines.stream()
                            .collect(Collectors.toMap(
                                    Line::known,
                                    line -> line.wanted().stream()
                                            .map(String::valueOf)
                                            .collect(Collectors.joining("+")))),
                    before);
        }
        Map<Long, Known> after =
                people.lock(kind, batch, lines.stream().map(Line::known).toList());
        record(kind, batch, "edited", before, after);
        List<StudentsMovedTogether.Move> moves = after.values().stream()
                .map(person -> Objects.requireNonNull(before.get(person.id())))
                .filter(old -> !old.studiesLike(Objects.requireNonNull(after.get(old.id()))))
                .map(Known::leaving)
                .toList();
        if (kind == ImportKind.STUDENTS && !moves.isEmpty()) {
            events.publishEvent(new StudentsMovedTogether(moves, now));
        }
    }

    Map<Long, RowUndo> restore(ImportKind kind, Batch batch, List<LedgerRow> rows) {
        Map<Long, RowUndo> results = new HashMap<>();
        if (rows.isEmpty()) {
            return results;
        }
        Map<Long, Known> before = people.lock(
                kind, batch, rows.stream().map(ImportChanges::account).toList());
        Set<Long> programmes = writing.heldProgrammes(
                batch,
                rows.stream()
                        .map(row -> row.before().get(KnownPeople.PROGRAMME))
                        .filter(Objects::nonNull)
                        .map(Long::valueOf)
                        .toList());
        List<LedgerRow> back = new ArrayList<>();
        for (LedgerRow row : rows) {
            Known known = before.get(account(row));
            String programme = row.before().get(KnownPeople.PROGRAMME);
            if (known == null) {
                results.put(row.row(), new RowUndo.Kept("", LockedPeople.GONE));
            } else if (known.version() != row.version()) {
                results.put(row.row(), new RowUndo.Kept(known.name(), LockedPeople.CHANGED));
            } else if (programme != null && !programmes.contains(Long.valueOf(programme))) {
                results.put(row.row(), new RowUndo.Kept(known.name(), LockedPeople.NO_PLACE));
            } else {
                back.add(row);
                results.put(row.row(), new RowUndo.Restored());
            }
        }
        if (!back.isEmpty()) {
            putBack(kind, batch, back, before);
        }
        return results;
    }

    private void putBack(ImportKind kind, Batch batch, List<LedgerRow> rows, Map<Long, Known> before) {
        people.restore(rows.stream().map(LedgerRow::before).toList());
        if (kind == ImportKind.PROFESSORS) {
            people.assign(
                    batch,
                    rows.stream()
                            .collect(Collectors.toMap(
                                    ImportChanges::account,
                                    row -> Objects.requireNonNull(row.before().get(KnownPeople.PROGRAMMES)))),
                    before);
        }
        Map<Long, Known> after = people.lock(
                kind, batch, rows.stream().map(ImportChanges::account).toList());
        record(kind, batch, "restored", before, after);
        List<StudentMovesUndone.Undone> moves = after.values().stream()
                .map(person -> Objects.requireNonNull(before.get(person.id())))
                .filter(old -> !old.studiesLike(Objects.requireNonNull(after.get(old.id()))))
                .map(Known::undone)
                .toList();
        if (kind == ImportKind.STUDENTS && !moves.isEmpty()) {
            events.publishEvent(new StudentMovesUndone(moves));
        }
    }

    /** What differs, of each. */
    private void record(ImportKind kind, Batch batch, String what, Map<Long, Known> before, Map<Long, Known> after) {
        Collection<Known> changed = after.values();
        audit.recordAll(
                batch.by(),
                kind.subject() + "." + what,
                changed.stream()
                        .map(now -> {
                            Map<String, String> old =
                                    Objects.requireNonNull(before.get(now.id())).values();
                            return new Audit.Change(
                                    new Audit.Subject(kind.subject(), now.id(), now.name(), batch.university()),
                                    without(old, now.values()),
                                    without(now.values(), old));
                        })
                        .toList());
    }

    private static Map<String, String> without(Map<String, String> values, Map<String, String> others) {
        Map<String, String> left = new TreeMap<>(values);
        left.entrySet().removeAll(others.entrySet());
        return left;
    }

    private static long account(LedgerRow row) {
        return Long.parseLong(Objects.requireNonNull(row.before().get(KnownPeople.ACCOUNT)));
    }
}
