package io.telelink.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;

import io.telelink.access.Roles;
import io.telelink.audit.AuditRecords;
import io.telelink.learning.Task;
import io.telelink.registry.VersionFilter.Shown;
import io.telelink.registry.VersionMark.Kind;
import io.telelink.support.IntegrationTest;
import io.telelink.support.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@IntegrationTest
class VersionMarksTest {

    @Autowired
    ModelRegistry registry;

    @Autowired
    VersionMarks marks;

    @Autowired
    VersionStore versions;

    @Autowired
    AuditRecords records;

    @Autowired
    Store store;

    List<ModelVersion> registered;
    long challenger;

    @BeforeEach
    void twoChurnVersions() {
        store.empty();
        registered = Trained.inStore(versions);
        challenger = registered.get(1).id();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new TestingAuthenticationToken("grace", null, "ROLE_" + Roles.ADMIN));
        SecurityContextHolder.setContext(context);
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whatWasSaidLastHoldsAndEverythingSaidStays() {
        marks.mark(challenger, Kind.TAG, " weekly ");
        marks.mark(challenger, Kind.TAG, "candidate");
        marks.mark(challenger, Kind.UNTAG, "weekly");
        marks.mark(challenger, Kind.NOTE, "Looks better on long tenures.");
        assertThat(marks.standing(challenger)).isEqualTo(new VersionStanding(false, List.of("candidate")));
        marks.mark(challenger, Kind.ARCHIVE, "not needed");
        assertThat(marks.standing(challenger).archived()).isTrue();
        assertThat(marks.list(challenger)).extracting(VersionMark::kind, VersionMark::content, VersionMark::markedBy)
                .containsExactly(tuple(Kind.ARCHIVE, "not needed", "grace"),
                        tuple(Kind.NOTE, "Looks better on long tenures.", "grace"), tuple(Kind.UNTAG, "weekly", "grace"),
                        tuple(Kind.TAG, "candidate", "grace"), tuple(Kind.TAG, "weekly", "grace"));
        assertThat(records.first("MODEL_VERSION_ARCHIVED", "model version " + challenger))
                .hasValueSatisfying(entry -> assertThat(entry.details()).contains("not needed"));
        assertThat(records.first("MODEL_VERSION_TAGGED", "model version " + challenger)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"TAG,'',needs a name", "UNTAG,unheard,no tag unheard", "NOTE,' ',needs words", "ARCHIVE,'',Say why",
            "RESTORE,why not,not archived", "TAG,A tag that is longer than forty characters are,in 1 to 40"})
    void whatSaysNothingIsRefused(Kind kind, String content, String message) {
        assertThatThrownBy(() -> marks.mark(challenger, kind, content))
                .isInstanceOf(MarkRefusedException.class).hasMessageContaining(message);
        assertThat(marks.list(challenger)).isEmpty();
    }

    @Test
    void aTagIsSetOnce() {
        marks.mark(challenger, Kind.TAG, "weekly");
        assertThatThrownBy(() -> marks.mark(challenger, Kind.TAG, "weekly"))
                .isInstanceOf(MarkRefusedException.class).hasMessageContaining("already");
        assertThatThrownBy(() -> marks.mark(4711, Kind.TAG, "weekly"))
                .isInstanceOf(MarkRefusedException.class).hasMessageContaining("4711");
    }

    @Test
    void versionsAreFoundByTextTagAndStanding() {
        marks.mark(challenger, Kind.TAG, "weekly");
        assertThat(numbers(new VersionFilter(Task.CHURN, "ANOTHER", "", Shown.ACTIVE))).containsExactly(2);
        assertThat(numbers(new VersionFilter(Task.CHURN, "100% _", "", Shown.ACTIVE))).isEmpty();
        assertThat(numbers(new VersionFilter(Task.CHURN, "", "weekly", Shown.ACTIVE))).containsExactly(2);
        marks.mark(challenger, Kind.ARCHIVE, "not needed");
        assertThat(numbers(VersionFilter.of(Task.CHURN))).containsExactly(1);
        assertThat(numbers(new VersionFilter(Task.CHURN, "", "", Shown.ARCHIVED))).containsExactly(2);
        assertThat(numbers(new VersionFilter(Task.CHURN, "", "", Shown.ALL))).containsExactly(2, 1);
        assertThat(marks.tags(Task.CHURN)).containsExactly("weekly");
        assertThat(marks.tags(Task.VALUE)).isEmpty();
    }

    @Test
    void aListComesInPages() {
        Page<ListedVersion> page = registry.versions(new VersionFilter(Task.CHURN, "", "", Shown.ALL), PageRequest.of(1, 1));
        assertThat(page.getTotalElements()).isEqualTo(2);
        assertThat(page.getContent()).extracting(listed -> listed.version().number()).containsExactly(1);
        assertThat(page.getContent().getFirst().version()).isEqualTo(versions.list(Task.CHURN).get(1));
    }

    private List<Integer> numbers(VersionFilter filter) {
        return registry.versions(filter, Pageable.ofSize(50)).map(listed -> listed.version().number()).getContent();
    }
}
