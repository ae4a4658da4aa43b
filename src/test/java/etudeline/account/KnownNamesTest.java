package etudeline.account;

import static org.assertj.core.api.Assertions.assertThat;

import etudeline.Campus;
import etudeline.PostgresTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@PostgresTest
class KnownNamesTest {

    @Autowired
    KnownNames names;

    @Autowired
    Campus campus;

    @BeforeEach
    void some_names() {
        for (String name : List.of("ndiaye", "ndour", "fatou", "fall", "aminata", "aissatou", "moustapha")) {
            campus.execute(
                    "insert into known_name (word, people, last_id) values (?, 1, 0) on conflict do nothing", name);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ndaiye,ndiaye",
        "ndiay,ndiaye",
        "fatuo,fatou",
        "aminta,aminata",
        "moustafa,moustapha",
        "aisatou,aissatou"
    })
    void a_name_with_a_slip_is_taken_for_the_one_that_people_have(String typed, String written) {
        assertThat(names.like(List.of(typed))).hasValue(List.of(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fall", "zzyzzxq", "ndx"})
    void what_is_a_name_or_like_none_stays_as_it_is(String typed) {
        assertThat(names.like(List.of(typed))).isEmpty();
    }
}
