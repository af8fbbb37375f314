package io.telelink.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import io.telelink.customer.CsvFile;
import io.telelink.customer.CustomerDirectory;
import io.telelink.customer.CustomerFilter;
import io.telelink.customer.CustomerRow;
import io.telelink.customer.Importer;
import io.telelink.customer.Scores;
import io.telelink.customer.UnusableGroupException;
import io.telelink.support.IntegrationTest;
import io.telelink.support.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithMockUser;

@IntegrationTest
@Import({Importer.class, Scores.class})
@WithMockUser(username = "mia", roles = "RETENTION_MANAGER")
class SegmentsTest {

    private static final Group OHIO = new Group(Join.ALL, List.of(new Criterion("state", Operator.IN, "OH")));
    private static final Group TEXAS = new Group(Join.ALL, List.of(new Criterion("state", Operator.IN, "TX")));

    @Autowired
    Segments segments;

    @Autowired
    SegmentRules rules;

    @Autowired
    CustomerDirectory customers;

    @Autowired
    Importer importer;

    @Autowired
    Store store;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void empty() {
        store.empty();
    }

    @Test
    void everySaveIsAVersionThatStays() {
        Segment first = segments.create(draft("Ohio", OHIO));
        Segment second = segments.save(first.id(), 1, new SegmentDraft("Texas", true, TEXAS, "moved"));
        assertThat(second.version()).isEqualTo(2);
        assertThat(segments.restore(first.id(), 1, 2).rule()).isEqualTo(OHIO);
        List<SegmentVersion> versions = segments.versions(first.id(), PageRequest.of(0, 10)).getContent();
        assertThat(versions).extracting(SegmentVersion::number).containsExactly(3, 2, 1);
        assertThat(versions).extracting(SegmentVersion::comment).containsExactly("Restored from version 1", "moved", "");
        assertThat(versions).extracting(SegmentVersion::rule).containsExactly(OHIO, TEXAS, OHIO);
        assertThat(versions).extracting(SegmentVersion::savedBy).containsOnly("mia");
        assertThatThrownBy(() -> jdbc.sql("UPDATE segment_version SET comment = 'x'").update())
                .hasMessageContaining("insert-only");
    }

    @Test
    void whoChangedAnOldVersionIsToldWhoWasQuicker() {
        Segment segment = segments.create(draft("Ohio", OHIO));
        as("otto", "RETENTION_MANAGER");
        segments.save(segment.id(), 1, draft("Ohio", TEXAS));
        as("mia", "RETENTION_MANAGER");
        assertThatThrownBy(() -> segments.save(segment.id(), 1, draft("Ohio", OHIO)))
                .isInstanceOf(SegmentRefusedException.class)
                .hasMessageContaining("Somebody else has saved").hasMessageContaining("version 2 by otto");
        assertThat(segments.find(segment.id()).orElseThrow().rule()).isEqualTo(TEXAS);
    }

    @Test
    void namesAreUniqueInAnyCaseUntilTheyAreArchived() {
        Segment segment = segments.create(draft("Ohio", OHIO));
        assertThatThrownBy(() -> segments.create(draft("OHIO ", TEXAS))).isInstanceOf(SegmentRefusedException.class)
                .hasMessageContaining("of this name already");
        segments.archive(segment.id());
        assertThat(segments.find(segment.id())).isEmpty();
        assertThat(segments.list(PageRequest.of(0, 10))).isEmpty();
        assertThat(segments.create(draft("OHIO", TEXAS)).id()).isNotEqualTo(segment.id());
    }

    @Test
    void aPrivateSegmentIsItsOwnersAlone() {
        Segment mine = segments.create(new SegmentDraft("Mine", false, OHIO, ""));
        Segment shared = segments.create(draft("Shared", OHIO));
        as("otto", "ADMIN");
        assertThat(segments.find(mine.id())).isEmpty();
        assertThat(segments.list(PageRequest.of(0, 10))).extracting(listing -> listing.segment().name())
                .containsExactly("Shared");
        assertThatThrownBy(() -> segments.versions(mine.id(), PageRequest.of(0, 1)))
                .isInstanceOf(NoSuchSegmentException.class);
        assertThatThrownBy(() -> segments.save(mine.id(), 1, draft("Mine", TEXAS)))
                .isInstanceOf(NoSuchSegmentException.class);
        assertThatThrownBy(() -> segments.save(shared.id(), 1, new SegmentDraft("Shared", false, OHIO, "")))
                .hasMessageContaining("Only its owner decides");
        assertThatThrownBy(() -> customers.count(CustomerFilter.ALL.withSegment(mine.id())))
                .isInstanceOf(UnusableGroupException.class);
        as("olga", "RETENTION_MANAGER");
        assertThatThrownBy(() -> segments.archive(shared.id())).hasMessageContaining("Only its owner or an administrator");
    }

    @Test
    void aRuleThatNamesWhatIsGoneSaysSoAndCanBeMended() {
        Segment segment = segments.create(draft("Ohio", OHIO));
        jdbc.sql("""
                INSERT INTO segment_version (segment_id, number, name, rule, comment, saved_at, saved_by)
                VALUES (:id, 2, 'Ohio', '{"format": 1, "rule": {"all": [{"field": "shoeSize", "less": 43},
                    {"field": "state", "in": ["OH", "XX"]}]}}', '', now(), 'mia')""").param("id", segment.id()).update();
        jdbc.sql("UPDATE segment SET version = 2").update();
        Segment broken = segments.list(PageRequest.of(0, 10)).getContent().getFirst().segment();
        assertThat(broken.isValid()).isFalse();
        assertThat(broken.problems()).extracting(RuleProblem::toString).containsExactly(
                "all[0]: There is no field 'shoeSize'.", "all[1]: The field 'state' has no level 'XX'.");
        assertThatThrownBy(() -> rules.figures(segment.id(), new Cancellation())).isInstanceOf(InvalidRuleException.class);
        assertThatThrownBy(() -> customers.count(CustomerFilter.ALL.withSegment(segment.id())))
                .isInstanceOf(UnusableGroupException.class).hasMessageContaining("no longer valid")
                .hasMessageContaining("shoeSize");
        assertThatThrownBy(() -> segments.save(segment.id(), 2, draft("Ohio", broken.rule())))
                .isInstanceOf(InvalidRuleException.class);
        assertThat(segments.save(segment.id(), 2, draft("Ohio", OHIO)).isValid()).isTrue();
    }

    @Test
    void aListIsNarrowedToTheMembersOnTopOfItsOtherFilters() {
        importer.run(new CsvFile().row("TL-1", "State", "OH", "Churn", "no").row("TL-2", "State", "TX", "Churn", "no")
                .row("TL-3", "State", "OH", "Churn", "yes"), LocalDate.of(2026, 3, 1));
        Segment ohio = segments.create(draft("Ohio", OHIO));
        CustomerFilter filter = CustomerFilter.ALL.withSegment(ohio.id());
        assertThat(customers.list(filter, PageRequest.of(0, 10))).extracting(CustomerRow::accountNumber)
                .containsExactly("TL-1", "TL-3");
        CustomerFilter both = new CustomerFilter("3", Set.of(), null, null, null, Set.of(), null, null,
                null, null, null, ohio.id());
        assertThat(customers.count(both)).isEqualTo(1);
        SegmentFigures figures = rules.figures(ohio.id(), new Cancellation());
        assertThat(figures.customers()).isEqualTo(2);
        assertThat(segments.list(PageRequest.of(0, 10)).getContent().getFirst().figures()).contains(figures);
        segments.save(ohio.id(), 1, draft("Ohio", TEXAS));
        assertThat(segments.list(PageRequest.of(0, 10)).getContent().getFirst().figures()).isEmpty();
    }

    @Test
    @WithMockUser(roles = "EXECUTIVE")
    void othersThanManagersAndAdministratorsAreRefused() {
        assertThatThrownBy(() -> segments.list(PageRequest.of(0, 1))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> segments.create(draft("Ohio", OHIO))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> rules.figures(OHIO, new Cancellation())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> customers.count(CustomerFilter.ALL.withSegment(1L)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private static SegmentDraft draft(String name, Group rule) {
        return new SegmentDraft(name, true, rule, "");
    }

    private static void as(String name, String role) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new TestingAuthenticationToken(name, "", "ROLE_" + role));
        SecurityContextHolder.setContext(context);
    }
}
