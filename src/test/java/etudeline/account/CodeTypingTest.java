package etudeline.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import etudeline.MovableClock;
import etudeline.access.Browser;
import etudeline.job.JobId;
import etudeline.kit.AccountId;
import etudeline.kit.Level;
import etudeline.kit.Refused;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A code that was handed out is typed once, as people type, and not guessed. */
class CodeTypingTest extends CodeScene {

    private static final String PASSWORD = "un mot de passe choisi";

    @Autowired
    MovableClock clock;

    @AfterEach
    void today() {
        clock.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", " %s ", "lower", "spaces", "bare", "letters"})
    void a_code_may_be_typed_as_people_type(String way) {
        AccountId student = campus.student(programme, Level.L1);
        JobId job = handOut(student);
        String code = cards(job).getFirst().code();
        String text = switch (way) {
            case "lower" -> code.toLowerCase(Locale.ROOT);
            case "spaces" -> code.replace("-", " ");
            case "bare" -> code.replace("-", "");
            case "letters" -> code.replace('0', 'o').replace('1', 'l');
            default -> way.formatted(code);
        };
        assertThat(typed.open(text, browser))
                .hasValueSatisfying(opened -> assertThat(opened.activating()).isTrue());
        assertThat(typed.open(text + "0", browser)).isEmpty();
    }

    @Test
    void a_code_opens_once_for_ninety_days_and_then_never() {
        AccountId student = campus.student(programme, Level.L1);
        JobId job = handOut(student);
        String code = cards(job).getFirst().code();
        clock.advance(Duration.ofDays(89));
        assertThat(typed.open(code, browser)).isPresent();
        clock.advance(Duration.ofDays(2));
        assertThat(typed.open(code, browser)).isEmpty();
        assertThat(ask(() -> sheets.open(job))).isEmpty();
        JobId again = handOut(student);
        String second = cards(again).getFirst().code();
        typed.redeem(second, browser, "choisi" + student, PASSWORD);
        assertThat(text("select action from audit_entry where subject_id = " + student
                        + " and action = 'account.activated'"))
                .isEqualTo("account.activated");
        assertThat(typed.open(second, browser)).isEmpty();
        assertThat(ask(() -> sheets.open(again)))
                .as("used ones are not printed")
                .isEmpty();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> typed.redeem(second, browser, "choisi" + student, PASSWORD));
        undo(again);
        assertThat(report(again))
                .isEqualTo(Map.of(student.value(), "KEPT " + name(student) + " account.bulk.codeUsed"));
    }

    @Test
    void who_types_many_wrong_codes_must_wait_and_others_need_not() {
        AccountId student = campus.student(programme, Level.L1);
        String code = cards(handOut(student)).getFirst().code();
        int tries = 0;
        boolean waits = false;
        while (!waits && tries++ < 100) {
            try {
                typed.open("0000-0000-0000", browser);
            } catch (Refused refused) {
                waits = true;
                assertThat(refused.problems()).extracting(Refused.Problem::key).containsExactly("access.guess.tooFast");
            }
        }
        assertThat(waits).as("after %d tries", tries).isTrue();
        assertThatExceptionOfType(Refused.class)
                .as("not even with a right one")
                .isThrownBy(() -> typed.open(code, browser));
        assertThat(typed.open(code, new Browser("198.51.100." + random.nextInt(250), "test", "")))
                .isPresent();
        clock.advance(Duration.ofMinutes(1));
        assertThat(typed.open(code, browser)).isPresent();
    }
}
