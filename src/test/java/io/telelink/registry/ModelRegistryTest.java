package io.telelink.registry;

import java.util.List;

import io.telelink.access.Roles;
import io.telelink.audit.AuditRecords;
import io.telelink.learning.Task;
import io.telelink.support.IntegrationTest;
import io.telelink.support.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

@IntegrationTest
class ModelRegistryTest {

    @Autowired
    ModelRegistry registry;

    @Autowired
    Promotions promotions;

    @Autowired
    VersionStore versions;

    @Autowired
    AuditRecords records;

    @Autowired
    Store store;

    List<ModelVersion> registered;

    @BeforeEach
    void twoChurnVersions() {
        store.empty();
        registered = Trained.inStore(versions);
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.RETENTION_MANAGER, Roles.EXECUTIVE, Roles.ADMIN})
    void everybodySignedInReads(String role) {
        signIn(role);
        assertThat(registry.versions(Task.CHURN)).extracting(VersionSummary::number).containsExactly(2, 1);
        assertThat(registry.version(registered.getFirst().id())).isPresent();
        assertThat(registry.champion(Task.CHURN)).map(ModelVersion::number).contains(1);
        assertThat(registry.history(Task.CHURN)).extracting(ChampionChange::reason).containsExactly("the first");
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.RETENTION_MANAGER, Roles.EXECUTIVE})
    void onlyAdministratorsPromote(String role) {
        signIn(role);
        long challenger = registered.get(1).id();
        assertThatThrownBy(() -> promotions.promote(challenger, null, "better")).isInstanceOf(AccessDeniedException.class);
        assertThat(registry.champion(Task.CHURN)).map(ModelVersion::number).contains(1);
    }

    @Test
    void nobodyReadsWithoutSigningIn() {
        assertThatThrownBy(() -> registry.versions(Task.CHURN))
                .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    }

    @Test
    void aPromotionIsRecordedWithWhoAndWhyAndCanBeTakenBackByAnother() {
        signIn(Roles.ADMIN);
        promotions.promote(registered.get(1).id(), null, "  finds more churners ");
        assertThat(registry.champion(Task.CHURN)).map(ModelVersion::number).contains(2);
        assertThat(versions.champions().orElseThrow().churnNumber()).isEqualTo(2);
        promotions.promote(registered.getFirst().id(), null, "back again");
        assertThat(registry.history(Task.CHURN))
                .extracting(ChampionChange::versionNumber, ChampionChange::reason, ChampionChange::changedBy)
                .containsExactly(tuple(1, "back again", "grace"),
                        tuple(2, "finds more churners", "grace"),
                        tuple(1, "the first", "ada"));
        assertThat(records.first("CHAMPION_CHANGED", "model version " + registered.get(1).id()))
                .hasValueSatisfying(entry -> {
                    assertThat(entry.actor()).isEqualTo("grace");
                    assertThat(entry.details()).contains("finds more churners")
                            .contains("\"before\":\"" + registered.getFirst().id() + "\"");
                });
    }

    private static void signIn(String role) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new TestingAuthenticationToken("grace", null, "ROLE_" + role));
        SecurityContextHolder.setContext(context);
    }
}
