package etudeline.account;

import etudeline.access.Administrators;
import etudeline.access.CurrentUser;
import etudeline.kit.Excerpt;
import etudeline.kit.FoundPage;
import etudeline.kit.Piece;
import etudeline.kit.Role;
import etudeline.kit.Searched;
import etudeline.kit.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;

/** Finds people for those who see the lists of them, in what these lists search: name, username, matricule, e-mail. */
@Service
@Administrators
public class PeopleSearch {

    private static final int MOST = 50;
    private static final Window FIRST = Window.first(MOST, Sort.by("nom"));

    private final AdministratorAccounts administrators;
    private final Teachers teachers;
    private final StudentAccounts students;
    private final KnownNames names;
    private final CurrentUser currentUser;

    PeopleSearch(
            AdministratorAccounts administrators,
            Teachers teachers,
            StudentAccounts students,
            KnownNames names,
            CurrentUser currentUser) {
        this.administrators = administrators;
        this.teachers = teachers;
        this.students = students;
        this.names = names;
        this.currentUser = currentUser;
    }

    /** Administrators (for the principals), professors, students, so many of each. */
    public FoundPage<FoundPerson> people(Searched searched, int from, int limit) {
        if (searched.isEmpty() || !searched.without().isEmpty()) {
            return FoundPage.none();
        }
        FoundPage<FoundPerson> exact = find(searched.folded(), from, limit, false);
        if (exact.total() > 0) {
            return exact;
        }
        return names.like(searched.folded())
                .map(words -> find(words, from, limit, true))
                .orElse(exact);
    }

    private FoundPage<FoundPerson> find(List<String> words, int from, int limit, boolean alike) {
        String text = String.join(" ", words);
        Set<String> marked = words.stream().collect(Collectors.toSet());
        List<FoundPerson> found = new ArrayList<>();
        boolean bounded = false;
        if (currentUser.require().is(Role.PLATFORM_ADMINISTRATOR)) {
            List<AdministratorRow> rows = administrators.rows(new AdministratorFilter(text, null, null), FIRST);
            bounded = rows.size() == MOST;
            rows.forEach(row -> found.add(new FoundPerson(
                    row.id(),
                    row.university() == null ? Role.PLATFORM_ADMINISTRATOR : Role.UNIVERSITY_ADMINISTRATOR,
                    name(row.name(), marked),
                    row.username(),
                    row.university(),
                    null,
                    null,
                    row.state())));
        }
        List<ProfessorRow> professors = teachers.rows(new ProfessorFilter(text, null, null, null, null), FIRST);
        professors.forEach(row -> found.add(new FoundPerson(
                row.id(),
                Role.PROFESSOR,
                name(row.name(), marked),
                row.username(),
                row.university(),
                null,
                null,
                row.state())));
        List<StudentRow> learners = students.rows(new StudentFilter(text, null, null, null, null, null), FIRST);
        learners.forEach(row -> found.add(new FoundPerson(
                row.id(),
                Role.STUDENT,
                name(row.name(), marked),
                row.username(),
                row.university(),
                row.programme(),
                row.level(),
                row.state())));
        bounded |= professors.size() == MOST || learners.size() == MOST;
        return new FoundPage<>(
                found.stream().skip(from).limit(limit).toList(), found.size(), bounded, alike && !found.isEmpty());
    }

    private static List<Piece> name(String name, Set<String> words) {
        return Excerpt.marked(name, word -> words.stream().anyMatch(word::contains));
    }
}
