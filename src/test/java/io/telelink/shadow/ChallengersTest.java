package io.telelink.shadow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import io.telelink.access.Roles;
import io.telelink.registry.ForeignModel;
import io.telelink.registry.ModelVersion;
import io.telelink.registry.Trained;
import io.telelink.registry.VersionMark.Kind;
import io.telelink.registry.VersionMarks;
import io.telelink.registry.VersionStore;
import io.telelink.shadow.Challenger.Cause;
import io.telelink.support.IntegrationTest;
import io.telelink.support.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;

@IntegrationTest
@WithMockUser(username = "ada", roles = Roles.ADMIN)
class ChallengersTest {

    @Autowired
    Challengers challengers;

    @Autowired
    VersionStore versions;

    @Autowired
    VersionMarks marks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Store store;

    long champion;
    long second;
    long value;

    @BeforeEach
    void versions() {
        store.empty();
        List<ModelVersion> registered = Trained.inStore(versions);
        champion = registered.get(0).id();
        second = registered.get(1).id();
        value = registered.get(2).id();
    }

    @Test
    void whoWasInShadowWhenWhyAndHowItEndedIsKept() {
        Challenger named = challengers.name(second, " Better on test rows. ");
        assertThat(named.isInShadow()).isTrue();
        assertThat(named.reason()).isEqualTo("Better on test rows.");
        assertThat(named.beganBy()).isEqualTo("ada");
        assertThat(challengers.inShadow()).containsExactly(named);
        Challenger ended = challengers.end(named.id(), "Seen enough.");
        assertThat(ended.ended()).isNotNull();
        assertThat(ended.ended().cause()).isEqualTo(Cause.BY_HAND);
        assertThat(ended.ended().reason()).isEqualTo("Seen enough.");
        assertThat(challengers.inShadow()).isEmpty();
        Challenger again = challengers.name(second, "Once more.");
        assertThat(challengers.list(Pageable.ofSize(10)).getContent()).containsExactly(again, ended);
        assertThat(jdbc.sql("SELECT kind FROM audit_entry WHERE kind LIKE 'CHALLENGER%' ORDER BY 1").query(String.class).list())
                .containsExactly("CHALLENGER_ENDED", "CHALLENGER_NAMED", "CHALLENGER_NAMED");
    }

    @Test
    void historyIsNeitherChangedNorDeleted() {
        challengers.name(second, "Better.");
        assertThatThrownBy(() -> jdbc.sql("UPDATE challenger SET reason = 'Worse.'").update()).hasMessageContaining("insert-only");
        assertThatThrownBy(() -> jdbc.sql("DELETE FROM challenger").update()).hasMessageContaining("insert-only");
    }

    @Test
    void aVersionThatCouldNotBecomeChampionIsNoChallenger() {
        refused(champion, "champion already");
        refused(value, "only churn versions");
        refused(4711, "no model version");
        refused(versions.register(ForeignModel.version(), "ada").id(), "another schema");
        marks.mark(second, Kind.ARCHIVE, "Put away.");
        refused(second, "archived");
        assertThat(challengers.inShadow()).isEmpty();
    }

    @Test
    void nobodyIsInShadowTwiceAndNoThirdBesideTwo() {
        challengers.name(second, "Better.");
        refused(second, "in shadow already, put there by ada");
        long third = versions.register(Trained.churn("A third"), "ada").id();
        challengers.name(third, "Maybe better.");
        assertThat(challengers.hasRoom()).isFalse();
        refused(versions.register(Trained.churn("A fourth"), "ada").id(), "which is 2");
        assertThat(challengers.choices()).hasSize(1);
    }

    @Test
    void aReasonIsNeededAndBounded() {
        assertThatThrownBy(() -> challengers.name(second, " ")).isInstanceOf(ChallengerRefusedException.class).hasMessageContaining("Say why");
        assertThatThrownBy(() -> challengers.name(second, "x".repeat(501))).hasMessageContaining("in 1 to 500");
        long id = challengers.name(second, "x".repeat(500)).id();
        assertThatThrownBy(() -> challengers.end(id, "")).hasMessageContaining("Say why");
        challengers.end(id, "Enough.");
        assertThatThrownBy(() -> challengers.end(id, "Again.")).hasMessageContaining("not in shadow any more");
        assertThatThrownBy(() -> challengers.end(4711, "Nobody.")).hasMessageContaining("no challenger");
    }

    @Test
    void whoBecomesChampionOrIsPutAwayLeavesTheShadow() {
        long id = challengers.name(second, "Better.").id();
        versions.crown(second, "It is better.", "grace");
        Challenger.Ending crowned = challengers.find(id).orElseThrow().ended();
        assertThat(crowned).isNotNull();
        assertThat(crowned.cause()).isEqualTo(Cause.BECAME_CHAMPION);
        assertThat(crowned.by()).isEqualTo("grace");
        long former = challengers.name(champion, "Watch what it would have said.").id();
        marks.mark(champion, Kind.ARCHIVE, "Put away.");
        Challenger.Ending archived = challengers.find(former).orElseThrow().ended();
        assertThat(archived).isNotNull();
        assertThat(archived.cause()).isEqualTo(Cause.ARCHIVED);
    }

    @Test
    @WithMockUser(roles = {Roles.RETENTION_MANAGER, Roles.EXECUTIVE})
    void othersOnlyLook() {
        assertThat(challengers.inShadow()).isEmpty();
        assertThatThrownBy(() -> challengers.name(second, "Better.")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> challengers.end(1, "Enough.")).isInstanceOf(AccessDeniedException.class);
    }

    private void refused(long version, String why) {
        assertThatThrownBy(() -> challengers.name(version, "Because.")).isInstanceOf(ChallengerRefusedException.class)
                .hasMessageContaining(why);
    }
}
