package etudeline.kit;

import static org.assertj.core.api.Assertions.assertThat;

import etudeline.kit.Condition.Kind;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {

    private static final ZoneId DAKAR = ZoneId.of("Africa/Dakar");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TEXT   | ~dia
            TEXT   | !~d’Alméida, l’aîné
            TEXT   | dia
            TEXT   | !dia
            TEXT   | 2026-09-01..2026-10-31
            TEXT   | L1,L2
            TEXT   | *
            TEXT   | !*
            CHOICE | L1
            CHOICE | L1,L2
            CHOICE | !L1,L2
            CHOICE | !*
            DAY    | 2026-09-01..2026-10-31
            DAY    | !2026-09-01..2026-10-31
            DAY    | 2026-09-01..
            DAY    | ..2026-10-31
            DAY    | *
            """)
    void what_an_address_says_is_said_again_in_the_same_words(Kind kind, String address) {
        Condition read = Condition.parse(kind, address, DAKAR).orElseThrow();
        assertThat(read.address()).isEqualTo(address);
        assertThat(Condition.parse(kind, read.address(), DAKAR)).contains(read);
    }

    @Test
    void a_column_understands_what_it_is_asked() {
        assertThat(Condition.parse(Kind.TEXT, "!~ dia ", DAKAR)).contains(new Condition.Contains("dia", true));
        assertThat(Condition.parse(Kind.TEXT, "L1,L2", DAKAR)).contains(new Condition.Is("L1,L2", false));
        assertThat(Condition.parse(Kind.CHOICE, ",L1,,L2,", DAKAR))
                .contains(new Condition.OneOf(List.of("L1", "L2"), false));
        LocalDate day = LocalDate.of(2026, 9, 1);
        assertThat(Condition.parse(Kind.DAY, "2026-09-01", DAKAR))
                .as("one day is from that day to that day")
                .contains(new Condition.Days(day, day, DAKAR, false));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TEXT   | ''
            TEXT   | !
            TEXT   | ~
            TEXT   | '!~  '
            CHOICE | ,
            CHOICE | '!, ,'
            DAY    | ..
            DAY    | !..
            DAY    | hier
            DAY    | 2026-02-30
            DAY    | 2026-09-01..2026-10-31..2026-11-30
            DAY    | 2026-09-01..demain
            DAY    | 1..2
            """)
    void what_says_nothing_to_the_column_is_left_out(Kind kind, String address) {
        assertThat(Condition.parse(kind, address, DAKAR)).isEmpty();
    }
}
