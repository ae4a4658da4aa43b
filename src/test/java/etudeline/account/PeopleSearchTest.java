package etudeline.account;

import static org.assertj.core.api.Assertions.assertThat;

import etudeline.Campus;
import etudeline.PostgresTest;
import etudeline.kit.AccountId;
import etudeline.kit.FoundPage;
import etudeline.kit.Level;
import etudeline.kit.Searched;
import etudeline.kit.UniversityId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@PostgresTest
class PeopleSearchTest {

    @Autowired
    PeopleSearch search;

    @Autowired
    KnownNames names;

    @Autowired
    Campus campus;

    AccountId administrator;
    AccountId student;

    @BeforeEach
    void a_student_with_a_name() {
        UniversityId university = campus.university();
        administrator = campus.administrator(university);
        student = campus.student(campus.programme(university), Level.L2);
        campus.execute("update account set last_name = 'Ndiaye', first_name = 'Sokhna' where id = ?", student.value());
        // Names are learnt from accounts that came since the last time; this one had another then.
        campus.execute("delete from known_name");
        names.learn();
    }

    private FoundPage<FoundPerson> find(String typed) {
        return campus.ask(administrator, () -> search.people(Searched.of(typed), 0, 10));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ndaiye", "nidaye", "ndiaey", "ndiyae", "ndiaie", "ndiay", "sokna", "skohna", "ndaiye sokhna"})
    void people_are_found_with_slips_of_the_fingers(String typed) {
        assertThat(find(typed).found()).extracting(FoundPerson::id).containsExactly(student);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ndoye", "nda", "xq", "sakho"})
    void another_name_is_no_slip(String typed) {
        assertThat(find(typed).found()).isEmpty();
    }
}
