package io.telelink.access.account;

import io.telelink.access.AccessTest;
import io.telelink.access.Roles;
import io.telelink.access.SystemActor;
import io.telelink.access.Users;
import io.telelink.support.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.security.crypto.password.PasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@AccessTest
@ExtendWith(OutputCaptureExtension.class)
class FirstAdministratorTest {

    private static final String LINE = "Administrator: admin / ";

    @Autowired
    Users users;

    @Autowired
    Secrets secrets;

    @Autowired
    Store store;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PasswordEncoder passwords;

    @BeforeEach
    void empty() {
        store.empty();
    }

    @Test
    void aGeneratedPasswordIsPrintedOnceAndWorks(CapturedOutput output) {
        start(new MockEnvironment());
        start(new MockEnvironment());
        assertThat(output.getOut()).containsOnlyOnce(LINE);
        String printed = output.getOut().lines().filter(line -> line.startsWith(LINE)).findFirst().orElseThrow()
                .substring(LINE.length());
        assertThat(printed).hasSize(20);
        assertThat(passwords.matches(printed, hash())).isTrue();
        assertThat(SystemActor.call(() -> users.find("admin")).orElseThrow().role()).isEqualTo(Roles.ADMIN);
    }

    @Test
    void aPasswordFromTheEnvironmentIsUsedAndNotPrinted(CapturedOutput output) {
        start(new MockEnvironment().withProperty("telelink.admin.password", "chosen by the operator"));
        assertThat(passwords.matches("chosen by the operator", hash())).isTrue();
        assertThat(output.getAll()).doesNotContain("chosen by the operator").doesNotContain(LINE);
    }

    @Test
    void aWeakPasswordFromTheEnvironmentStopsTheStartWithoutRepeatingIt() {
        assertThatIllegalStateException()
                .isThrownBy(() -> start(new MockEnvironment().withProperty("telelink.admin.password", "feeble")))
                .withMessageContaining("TELELINK_ADMIN_PASSWORD").withMessageContaining("12 characters")
                .withMessageNotContaining("feeble");
        assertThat(SystemActor.call(users::hasAny)).isFalse();
    }

    @Test
    void nothingIsDoneWhereSomebodyCanSignIn(CapturedOutput output) {
        SystemActor.run(() -> users.create("ana", "Ana", "a long enough one", Roles.EXECUTIVE));
        start(new MockEnvironment());
        assertThat(SystemActor.call(() -> users.find("admin"))).isEmpty();
        assertThat(output.getOut()).doesNotContain(LINE);
    }

    private void start(MockEnvironment environment) {
        new FirstAdministrator(users, secrets, environment).run(new DefaultApplicationArguments());
    }

    private String hash() {
        return jdbc.sql("SELECT password_hash FROM app_user").query(String.class).single();
    }
}
