package etudeline.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import etudeline.Campus;
import etudeline.MovableClock;
import etudeline.PostgresTest;
import etudeline.account.Teachers;
import etudeline.cluster.Messages;
import etudeline.kit.AccountId;
import etudeline.kit.UniversityId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Rules 9 and 14: a session is a row of its own, and guessing is slowed down without locking anybody out. */
@PostgresTest
@Import(MovableClock.Here.class)
class SignInTest {

    private static final String PASSWORD = "le baobab au bord du fleuve";

    /** What "Rester connecté" is not asked for lasts. */
    private static final Duration ORDINARY = Duration.ofHours(12);

    @Autowired
    SignIns signIns;

    @Autowired
    Recognition recognition;

    @Autowired
    Passwords passwords;

    @Autowired
    Teachers teachers;

    @Autowired
    Campus campus;

    @Autowired
    Messages messages;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient database;

    private UniversityId university;
    private AccountId professor;
    private String username;
    private Browser browser;

    @BeforeEach
    void a_professor_who_knows_the_password() {
        university = campus.university();
        professor = campus.professor(university);
        campus.execute(
                "update account set password_hash = ? where id = ?", passwords.hash(PASSWORD), professor.value());
        username = database.sql("select username from account where id = ?")
                .param(professor.value())
                .query(String.class)
                .single();
        browser = at("198.51.100." + professor.value());
    }

    @AfterEach
    void back_to_now() {
        clock.reset();
    }

    private static Browser at(String address) {
        return new Browser(address, "test", "");
    }

    private SignIns.Granted signIn() {
        return signIns.signIn(username, PASSWORD, false, browser);
    }

    private SignInRefused refused(String password, Browser from) {
        return Objects.requireNonNull(
                catchThrowableOfType(SignInRefused.class, () -> signIns.signIn(username, password, false, from)),
                "was let in");
    }

    private void fails(int times, Browser from) {
        for (int time = 0; time < times; time++) {
            assertThat(refused("un autre mot de passe", from).reason()).isEqualTo(SignInRefused.Reason.WRONG);
        }
    }

    @Test
    void who_guesses_has_to_wait_longer_and_longer_and_never_half_a_minute() {
        fails(5, browser);
        SignInRefused first = refused(PASSWORD, browser);
        assertThat(first.reason()).isEqualTo(SignInRefused.Reason.TOO_FAST);
        assertThat(first.pause()).isBetween(Duration.ofMillis(1), Duration.ofSeconds(2));
        Duration longest = first.pause();
        for (int time = 0; time < 6; time++) {
            clock.advance(Duration.ofSeconds(30));
            fails(1, browser);
            Duration pause = refused(PASSWORD, browser).pause();
            assertThat(pause).isLessThanOrEqualTo(Duration.ofSeconds(30));
            longest = longest.compareTo(pause) > 0 ? longest : pause;
        }
        assertThat(longest).isGreaterThan(Duration.ofSeconds(25));
        clock.advance(Duration.ofSeconds(30));
        assertThat(signIn().account()).isEqualTo(professor);
    }

    @Test
    void who_was_here_before_does_not_wait_for_those_who_guess_elsewhere() {
        String known = signIn().known();
        for (int address = 0; address < 5; address++) {
            fails(4, at("203.0.113." + professor.value() + "." + address));
        }
        fails(1, at("203.0.113." + professor.value() + ".5"));
        assertThat(refused(PASSWORD, at("192.0.2.77")).reason()).isEqualTo(SignInRefused.Reason.TOO_FAST);
        Browser own = new Browser(browser.address(), "test", known);
        assertThat(signIns.signIn(username, PASSWORD, false, own).account()).isEqualTo(professor);
    }

    @Test
    void a_session_is_ended_alone() {
        SignIns.Granted one = signIn();
        SignIns.Granted other = signIn();
        campus.as(professor, () -> signIns.end(one.id()));
        assertThat(recognition.of(one.cookie())).isEmpty();
        assertThat(recognition.of(other.cookie())).isPresent();
    }

    @Test
    void deactivation_ends_every_session() {
        SignIns.Granted one = signIn();
        SignIns.Granted other = signIn();
        assertThat(recognition.of(one.cookie())).isPresent();
        CountDownLatch over = new CountDownLatch(1);
        try (Messages.Subscription _ = messages.listen("held", _ -> await(over))) {
            messages.publish("held", "no hint arrives before this one is done with");
            campus.as(campus.administrator(university), () -> teachers.deactivate(professor));
            assertThat(recognition.of(one.cookie())).isEmpty();
            assertThat(recognition.of(other.cookie())).isEmpty();
        } finally {
            over.countDown();
        }
        assertThat(refused(PASSWORD, browser).reason()).isEqualTo(SignInRefused.Reason.DEACTIVATED);
    }

    private static void await(CountDownLatch over) {
        try {
            over.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void a_session_is_over_when_its_time_is() {
        String cookie = signIn().cookie();
        clock.advance(ORDINARY.plusSeconds(1));
        assertThat(recognition.of(cookie)).isEmpty();
    }

    @Test
    void the_database_does_not_know_the_secret_and_another_one_opens_nothing() {
        SignIns.Granted granted = signIn();
        String secret = granted.cookie().substring(granted.cookie().indexOf('.') + 1);
        byte[] stored = database.sql("select secret_hash from sign_in where id = ?")
                .param(granted.id().value())
                .query(byte[].class)
                .single();
        assertThat(stored).hasSize(32).isNotEqualTo(secret.getBytes(StandardCharsets.UTF_8));
        assertThat(recognition.of(granted.id().value() + "." + secret + "x")).isEmpty();
        assertThat(recognition.of(granted.cookie())).isPresent();
    }

    @Test
    void the_cookie_is_for_this_host_alone_where_the_address_is_secure() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSecure(true);
        assertThat(written(request))
                .startsWith("__Host-etude=")
                .contains("Secure", "HttpOnly", "Path=/;", "SameSite=Lax");
        assertThat(written(request)).doesNotContain("Domain", "Max-Age");
        request.setSecure(false);
        assertThat(written(request)).startsWith("etude=").contains("HttpOnly", "SameSite=Lax");
    }

    private String written(MockHttpServletRequest request) {
        MockHttpServletResponse response = new MockHttpServletResponse();
        SignInCookie.write(request, response, signIn());
        return response.getHeaders("Set-Cookie").getFirst();
    }
}
