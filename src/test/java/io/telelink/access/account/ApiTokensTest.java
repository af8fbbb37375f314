package io.telelink.access.account;

import java.time.Duration;
import java.util.List;

import io.telelink.access.AccessTest;
import io.telelink.access.ApiToken;
import io.telelink.access.ApiToken.State;
import io.telelink.access.ApiTokens;
import io.telelink.access.People;
import io.telelink.access.RefusedException;
import io.telelink.access.Roles;
import io.telelink.access.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@AccessTest
@WithMockUser(username = People.ANA, roles = Roles.ADMIN)
class ApiTokensTest {

    @Autowired
    ApiTokens tokens;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void onlyAna() {
        people.onlyAna(Roles.ADMIN);
    }

    @Test
    void aTokenIsLongRandomAndRecognisable() {
        String token = tokens.create("export", 30);
        assertThat(token).matches("tlr_[A-Za-z0-9_-]{43}").isNotEqualTo(tokens.create("export", 30));
    }

    @Test
    void onlyItsHashIsKept() {
        String token = tokens.create("export", 30);
        String row = jdbc.sql("SELECT api_token::text FROM api_token").query(String.class).single();
        assertThat(row).doesNotContain(token).doesNotContain(token.substring(9));
        assertThat(jdbc.sql("SELECT token_hash FROM api_token").query(byte[].class).single())
                .isEqualTo(Secrets.hash(token));
        assertThat(onlyToken().hint()).isEqualTo(token.substring(0, 8));
    }

    @Test
    void aTokenLivesUntilItExpires() {
        tokens.create("export", 30);
        clock.advance(Duration.ofDays(30).minusSeconds(1));
        assertThat(onlyToken().state(clock.instant())).isEqualTo(State.ACTIVE);
        clock.advance(Duration.ofSeconds(1));
        assertThat(onlyToken().state(clock.instant())).isEqualTo(State.EXPIRED);
    }

    @Test
    void aTokenIsRevokedOnce() {
        tokens.create("export", 30);
        tokens.revoke(onlyToken().id());
        clock.advance(Duration.ofHours(1));
        tokens.revoke(onlyToken().id());
        assertThat(onlyToken().revokedAt()).contains(TestClock.START);
        assertThat(onlyToken().state(clock.instant())).isEqualTo(State.REVOKED);
    }

    @Test
    void tokensThatStillLetProgramsInComeFirst() {
        tokens.create("first", 30);
        clock.advance(Duration.ofMinutes(1));
        tokens.create("second", 30);
        tokens.revoke(tokens.own().getFirst().id());
        assertThat(tokens.own()).extracting(ApiToken::name).containsExactly("first", "second");
    }

    @Test
    void nobodySeesOrRevokesAnothersToken() {
        people.add("bo", "Bo", Roles.EXECUTIVE);
        people.tokenOf("bo", 30);
        long bos = jdbc.sql("SELECT id FROM api_token").query(Long.class).single();
        tokens.revoke(bos);
        assertThat(tokens.own()).isEmpty();
        assertThat(jdbc.sql("SELECT count(*) FROM api_token WHERE revoked_at IS NULL").query(Long.class).single())
                .isEqualTo(1);
    }

    @Test
    void nameAndValidityHaveBounds() {
        for (Object[] wrong : List.of(new Object[] {"export", 0}, new Object[] {"export", 366},
                new Object[] {"  ", 30}, new Object[] {"x".repeat(101), 30},
                new Object[] {"ex\0port", 30}, new Object[] {"ex\nport", 30}, new Object[] {"ex\u202Eport", 30})) {
            assertThatExceptionOfType(RefusedException.class)
                    .isThrownBy(() -> tokens.create((String) wrong[0], (int) wrong[1]));
        }
        tokens.create("x".repeat(100), 365);
    }

    @Test
    void evenAnAdministratorMakesNoneForOthers() {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> tokens.issueFor(People.ANA, "export", 30));
    }

    private ApiToken onlyToken() {
        assertThat(tokens.own()).hasSize(1);
        return tokens.own().getFirst();
    }
}
