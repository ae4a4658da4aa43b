package etudeline.account;

import etudeline.access.UniversityScope;
import etudeline.kit.FacultyId;
import etudeline.kit.Level;
import etudeline.kit.ProgrammeId;
import etudeline.kit.UniversityId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many students there are, without counting them: triggers keep sums beside them, exact in each snapshot. */
@Component
class StudentTallies {

    /** Sums what has gathered. Whatever comes meanwhile stays beside it, for the next time. */
    private static final String FOLD_STUDENTS = """
            with several as (
                select university_id, faculty_id, programme_id, level, state from student_tally
                group by 1, 2, 3, 4, 5 having count(*) > 1
            ), gone as (
                delete from student_tally t using several s
                where (t.university_id, t.faculty_id, t.programme_id, t.level, t.state)
                    = (s.university_id, s.faculty_id, s.programme_id, s.level, s.state)
                returning t.*
            )
            insert into student_tally
            select university_id, faculty_id, programme_id, level, state, sum(students) from gone
            group by 1, 2, 3, 4, 5 having sum(students) <> 0""";

    private static final String FOLD_REGISTRATIONS = """
            with several as (
                select university_id, day from registration_tally group by 1, 2 having count(*) > 1
            ), gone as (
                delete from registration_tally t using several s
                where (t.university_id, t.day) = (s.university_id, s.day) returning t.*
            )
            insert into registration_tally
            select university_id, day, sum(students) from gone group by 1, 2 having sum(students) <> 0""";

    private static final String SUMS = """
            select case when grouping(state) = 0 then 'state' when grouping(university_id) = 0 then 'university'
                    when grouping(faculty_id) = 0 then 'faculty' when grouping(programme_id) = 0 then 'programme'
                    else 'level' end as by,
                coalesce(university_id, faculty_id, programme_id, level) as value, state,
                sum(students) as students, coalesce(sum(students) filter (where state = 'ACTIVE'), 0) as active
            from student_tally""";

    /** Not while the days of a university are counted anew, by another zone. */
    private static final String WAIT_FOR_ZONES = "select pg_advisory_xact_lock_shared(hashtext('registration_tally'))";

    private final JdbcClient database;

    StudentTallies(JdbcClient database) {
        this.database = database;
    }

    /** One statement on a few thousand rows; a search and conditions on columns are left out. */
    int count(StudentFilter filter, UniversityScope scope) {
        UniversityId only = scope.only();
        UniversityId university = filter.university();
        if (only != null && university != null && !only.equals(university)) {
            return 0;
        }
        UniversityId where = only == null ? university : only;
        FacultyId faculty = filter.faculty();
        ProgrammeId programme = filter.programme();
        Level level = filter.level();
        AccountState state = filter.state();
        Map<String, Object> wanted = new LinkedHashMap<>();
        put(wanted, "university_id", where == null ? null : where.value());
        put(wanted, "faculty_id", faculty == null ? null : faculty.value());
        put(wanted, "programme_id", programme == null ? null : programme.value());
        put(wanted, "level", level == null ? null : level.code());
        put(wanted, "state", state == null ? null : state.name());
        String predicates = wanted.keySet().stream()
                .map(column -> column + " = :" + column)
                .reduce((left, right) -> left + " and " + right)
                .map(all -> " where " + all)
                .orElse("");
        return database.sql("select coalesce(sum(students), 0) from student_tally" + predicates)
                .params(wanted)
                .query(Integer.class)
                .single();
    }

    private static void put(Map<String, Object> wanted, String column, @Nullable Object value) {
        if (value != null) {
            wanted.put(column, value);
        }
    }

    StudentSums sums(UniversityScope scope) {
        StudentSums sums = new StudentSums(
                new EnumMap<>(AccountState.class),
                new HashMap<>(),
                new HashMap<>(),
                new HashMap<>(),
                new EnumMap<>(Level.class));
        within(
                        scope,
                        SUMS,
                        "",
                        " group by grouping sets ((state), (university_id), (faculty_id), (programme_id), (level))")
                .query(row -> {
                    int active = row.getInt("active");
                    String by = row.getString("by");
                    long value = row.getLong("value");
                    if (by.equals("state")) {
                        set(sums.states(), AccountState.valueOf(row.getString("state")), row.getInt("students"));
                    } else {
                        switch (by) {
                            case "university" -> set(sums.universities(), new UniversityId(value), active);
                            case "faculty" -> set(sums.faculties(), new FacultyId(value), active);
                            case "programme" -> set(sums.programmes(), new ProgrammeId(value), active);
                            default -> set(sums.levels(), Level.ofCode((int) value), active);
                        }
                    }
                });
        return sums;
    }

    private static <K> void set(Map<K, Integer> sums, K key, int students) {
        if (students != 0) {
            sums.put(key, students);
        }
    }

    SortedMap<LocalDate, Integer> registrations(UniversityScope scope, LocalDate since) {
        SortedMap<LocalDate, Integer> days = new TreeMap<>();
        within(
                        scope,
                        "select day, sum(students) from registration_tally",
                        "day >= :day",
                        " group by day having sum(students) <> 0")
                .param("day", since)
                .query(row -> {
                    days.put(row.getObject(1, LocalDate.class), row.getInt(2));
                });
        return days;
    }

    private JdbcClient.StatementSpec within(UniversityScope scope, String select, String condition, String rest) {
        UniversityId only = scope.only();
        List<String> conditions = new ArrayList<>();
        if (!condition.isEmpty()) {
            conditions.add(condition);
        }
        if (only != null) {
            conditions.add("university_id = :university");
        }
        JdbcClient.StatementSpec statement = database.sql(
                select + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions)) + rest);
        return only == null ? statement : statement.param("university", only.value());
    }

    @Transactional
    public void fold() {
        database.sql(FOLD_STUDENTS).update();
        database.sql(WAIT_FOR_ZONES).query((_, _) -> true).list();
        database.sql(FOLD_REGISTRATIONS).update();
    }
}
