package io.telelink.access.account;

import io.telelink.access.AccessTest;
import io.telelink.access.People;
import io.telelink.access.RefusedException;
import io.telelink.access.RefusedException.Reason;
import io.telelink.access.Roles;
import io.telelink.access.Users;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.test.context.support.WithMockUser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@AccessTest
class UsersTest {

    @Autowired
    Users users;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PasswordEncoder passwords;

    @BeforeEach
    void onlyAna() {
        people.onlyAna(Roles.ADMIN);
    }

    @Test
    @WithMockUser(roles = Roles.ADMIN)
    void anAdministratorAddsAndFindsPeopleWhoseNamesKnowNoCase() {
        users.create(" Bo ", "Bo Berg", "a long enough one", Roles.EXECUTIVE);
        assertThat(users.find("BO")).hasValueSatisfying(bo -> {
            assertThat(bo.username()).isEqualTo("bo");
            assertThat(bo.displayName()).isEqualTo("Bo Berg");
            assertThat(bo.role()).isEqualTo(Roles.EXECUTIVE);
            assertThat(bo.enabled()).isTrue();
            assertThat(bo.lockedUntil()).isEmpty();
        });
    }

    @Test
    void passwordsAreKeptHashedOnly() {
        String kept = jdbc.sql("SELECT password_hash FROM app_user").query(String.class).single();
        assertThat(kept).startsWith("{bcrypt}").doesNotContain(People.PASSWORD);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            ana,        Ana,   a long enough one, ADMIN,  USERNAME_TAKEN
            'a b',      Ana,   a long enough one, ADMIN,  USERNAME_MALFORMED
            '',         Ana,   a long enough one, ADMIN,  USERNAME_MALFORMED
            bo,         ' ',   a long enough one, ADMIN,  DISPLAY_NAME_MALFORMED
            bo,         Bo,    too short,         ADMIN,  PASSWORD_TOO_SHORT
            bo,         Bo,    a long enough one, SYSTEM, ROLE_UNKNOWN
            """)
    @WithMockUser(roles = Roles.ADMIN)
    void whatBreaksARuleIsRefusedWithTheReason(String name, String called, String password, String role, Reason reason) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> users.create(name, called, password, role))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bo\0Berg", "Bo\nBerg", "Bo\u001B[31mBerg", "Bo\u0085Berg", "Bo\u2028Berg", "\u202EgreB oB", "Bo\u200B"})
    @WithMockUser(roles = Roles.ADMIN)
    void aNameThatCouldPassForAnotherIsRefused(String called) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> users.create("bo", called, "a long enough one", Roles.ADMIN))
                .withMessageContaining("control character")
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.DISPLAY_NAME_MALFORMED));
        users.create("bo", "Bö Берг \u0627\u0644 O'Neil-Smith", "a long enough one", Roles.ADMIN);
    }

    @Test
    @WithMockUser(username = "eve", roles = {Roles.EXECUTIVE, Roles.RETENTION_MANAGER})
    void othersNeitherAddNorLookUpPeople() {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> users.create("bo", "Bo", "a long enough one", Roles.ADMIN));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> users.find(People.ANA));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> users.hasAny());
    }

    @Test
    void nobodyDoesAnything() {
        assertThatExceptionOfType(AuthenticationCredentialsNotFoundException.class)
                .isThrownBy(() -> users.create("bo", "Bo", "a long enough one", Roles.ADMIN));
        assertThatExceptionOfType(AuthenticationCredentialsNotFoundException.class).isThrownBy(() -> users.current());
    }

    @Test
    @WithMockUser(username = People.ANA, roles = Roles.EXECUTIVE)
    void everyoneSeesThemselvesAndChangesTheirOwnPassword() {
        assertThat(users.current()).hasValueSatisfying(ana -> assertThat(ana.username()).isEqualTo(People.ANA));
        users.changePassword(People.PASSWORD, "another long one");
        String kept = jdbc.sql("SELECT password_hash FROM app_user").query(String.class).single();
        assertThat(passwords.matches("another long one", kept)).isTrue();
    }

    @Test
    @WithMockUser(username = People.ANA, roles = Roles.EXECUTIVE)
    void aPasswordIsChangedOnlyWithTheOldOneAndToAGoodNewOne() {
        assertRefused(Reason.PASSWORD_WRONG, "not the old one", "another long one");
        assertRefused(Reason.PASSWORD_TOO_SHORT, People.PASSWORD, "short");
        assertRefused(Reason.PASSWORD_SAME, People.PASSWORD, People.PASSWORD);
    }

    private void assertRefused(Reason reason, String oldPassword, String newPassword) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> users.changePassword(oldPassword, newPassword))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
