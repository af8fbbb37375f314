package io.telelink.access.signin;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import io.telelink.access.AccessTest;
import io.telelink.access.People;
import io.telelink.access.Roles;
import io.telelink.access.SignIn;
import io.telelink.access.SignInOutcome;
import io.telelink.access.TestClock;
import io.telelink.access.persistence.SignInTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

import static io.telelink.access.People.ANA;
import static io.telelink.access.People.PASSWORD;
import static io.telelink.access.SignInOutcome.DISABLED;
import static io.telelink.access.SignInOutcome.LOCKED;
import static io.telelink.access.SignInOutcome.SUCCESS;
import static io.telelink.access.SignInOutcome.WRONG_CREDENTIALS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@AccessTest
class PasswordSignInTest {

    private static final String WRONG = "a wrong password";

    @Autowired
    PasswordSignIn signIn;

    @Autowired
    SignInTable signIns;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @BeforeEach
    void onlyAna() {
        people.onlyAna(Roles.EXECUTIVE);
    }

    @Test
    void theRightPasswordGivesTheRoleAndCaseOfTheNameDoesNotMatter() {
        Authentication ana = attempt(" ANA ", PASSWORD);
        assertThat(ana.getName()).isEqualTo(ANA);
        assertThat(ana.getAuthorities()).extracting(GrantedAuthority::getAuthority).containsExactly("ROLE_EXECUTIVE");
        assertThat(ana.getCredentials()).isNull();
    }

    @Test
    void theFifthWrongPasswordInARowLocksForFifteenMinutesEvenAgainstTheRightOne() {
        fail(ANA, 4);
        assertLocked(ANA, WRONG);
        assertLocked(ANA, PASSWORD);
        clock.advance(Duration.ofMinutes(15).minusSeconds(1));
        assertLocked(ANA, PASSWORD);
        clock.advance(Duration.ofSeconds(1));
        assertThat(attempt(ANA, PASSWORD).isAuthenticated()).isTrue();
    }

    @Test
    void attemptsDuringTheLockDoNotProlongIt() {
        fail(ANA, 4);
        assertLocked(ANA, WRONG);
        clock.advance(Duration.ofMinutes(14));
        IntStream.range(0, 10).forEach(i -> assertLocked(ANA, WRONG));
        clock.advance(Duration.ofMinutes(1));
        fail(ANA, 4);
        assertThat(attempt(ANA, PASSWORD).isAuthenticated()).isTrue();
    }

    @Test
    void successForgetsTheWrongOnes() {
        fail(ANA, 4);
        attempt(ANA, PASSWORD);
        assertThat(people.failedAttempts(ANA)).isZero();
        fail(ANA, 4);
        assertThat(attempt(ANA, PASSWORD).isAuthenticated()).isTrue();
    }

    @Test
    void aNameThatNobodyHasBehavesLikeOneThatSomebodyHas() {
        String nobody = "nobody";
        fail(nobody, 4);
        assertLocked(nobody, WRONG);
        clock.advance(Duration.ofMinutes(14));
        assertLocked(nobody, WRONG);
        clock.advance(Duration.ofMinutes(1));
        fail(nobody, 4);
        assertLocked(nobody, WRONG);
    }

    @Test
    void parallelWrongPasswordsAreAllCounted() throws Exception {
        attemptInParallel(4);
        assertThat(people.failedAttempts(ANA)).isEqualTo(4);
        assertThat(outcomes(ANA)).containsOnly(WRONG_CREDENTIALS).hasSize(4);
    }

    @Test
    void parallelGuessesGetNoMoreThanFiveTries() throws Exception {
        attemptInParallel(16);
        assertThat(outcomes(ANA)).hasSize(16)
                .satisfies(all -> assertThat(all.stream().filter(WRONG_CREDENTIALS::equals)).hasSize(5))
                .satisfies(all -> assertThat(all.stream().filter(LOCKED::equals)).hasSize(11));
        assertLocked(ANA, PASSWORD);
    }

    @Test
    void thatAnAccountIsSwitchedOffIsToldOnlyToItsOwner() {
        people.disable(ANA);
        assertThatExceptionOfType(BadCredentialsException.class).isThrownBy(() -> attempt(ANA, WRONG));
        assertThatExceptionOfType(DisabledException.class).isThrownBy(() -> attempt(ANA, PASSWORD));
        assertThat(outcomes(ANA)).containsExactly(DISABLED, WRONG_CREDENTIALS);
    }

    @Test
    void everyAttemptIsRecordedWithItsAddress() {
        fail(ANA, 4);
        assertLocked(ANA, WRONG);
        assertLocked(ANA, PASSWORD);
        clock.advance(Duration.ofMinutes(15));
        attempt(ANA, PASSWORD);
        assertThat(outcomes(ANA)).containsExactly(SUCCESS, LOCKED, WRONG_CREDENTIALS, WRONG_CREDENTIALS,
                WRONG_CREDENTIALS, WRONG_CREDENTIALS, WRONG_CREDENTIALS);
        assertThat(signIns.page(ANA, PageRequest.of(0, 1)).getContent().getFirst())
                .satisfies(last -> assertThat(last.address()).contains("192.0.2.7"))
                .satisfies(last -> assertThat(last.occurredAt()).isEqualTo(clock.instant()));
    }

    @Test
    void whateverIsTypedAsANameIsRefusedAndRecordedShortened() {
        String typed = "X\u0000\n".repeat(150);
        assertThatExceptionOfType(BadCredentialsException.class).isThrownBy(() -> attempt(typed, WRONG));
        assertThat(outcomes("x".repeat(100))).containsExactly(WRONG_CREDENTIALS);
    }

    @Test
    void aPasswordLongerThanTheHashCanTakeIsJustWrong() {
        assertThatExceptionOfType(BadCredentialsException.class).isThrownBy(() -> attempt(ANA, "x".repeat(5000)));
    }

    private void fail(String name, int times) {
        for (int i = 0; i < times; i++) {
            assertThatExceptionOfType(BadCredentialsException.class).isThrownBy(() -> attempt(name, WRONG));
        }
    }

    private void assertLocked(String name, String password) {
        assertThatExceptionOfType(LockedUntilException.class).isThrownBy(() -> attempt(name, password))
                .satisfies(e -> assertThat(e.until()).isAfter(clock.instant())
                        .isBeforeOrEqualTo(clock.instant().plus(Duration.ofMinutes(15))));
    }

    private void attemptInParallel(int times) throws Exception {
        try (var threads = Executors.newFixedThreadPool(times)) {
            Callable<Boolean> wrong = () -> {
                try {
                    return attempt(ANA, WRONG).isAuthenticated();
                } catch (AuthenticationException e) {
                    return false;
                }
            };
            for (Future<Boolean> letIn : threads.invokeAll(IntStream.range(0, times).mapToObj(i -> wrong).toList())) {
                assertThat(letIn.get()).isFalse();
            }
        }
    }

    private Authentication attempt(String name, String password) {
        var request = UsernamePasswordAuthenticationToken.unauthenticated(name, password);
        request.setDetails(new WebAuthenticationDetails("192.0.2.7", null));
        return signIn.authenticate(request);
    }

    /** Newest first. */
    private List<SignInOutcome> outcomes(String name) {
        return signIns.page(name, PageRequest.of(0, 100)).map(SignIn::outcome).getContent();
    }
}
