package io.telelink.segment;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.telelink.access.CurrentUser;
import io.telelink.access.Roles;
import io.telelink.segment.SegmentRefusedException.Reason;
import io.telelink.segment.persistence.FigureTable;
import io.telelink.segment.persistence.SegmentTable;
import io.telelink.segment.persistence.SegmentVersionTable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps segments. Everybody sees the shared ones and their own; whoever sees one may change its rule. */
@Service
@PreAuthorize("hasAnyRole('" + Roles.RETENTION_MANAGER + "', '" + Roles.ADMIN + "')")
@Transactional(readOnly = true)
public class Segments {

    private final SegmentTable table;
    private final SegmentVersionTable versions;
    private final FigureTable figures;
    private final SegmentRules rules;
    private final Clock clock;

    Segments(SegmentTable table, SegmentVersionTable versions, FigureTable figures, SegmentRules rules, Clock clock) {
        this.table = table;
        this.versions = versions;
        this.figures = figures;
        this.rules = rules;
        this.clock = clock;
    }

    /** By name, with the figures that were counted last. */
    public Page<SegmentListing> list(Pageable page) {
        List<Segment> found = table.list(CurrentUser.name(), page);
        Map<Long, SegmentFigures> counted = figures.find(found.stream().map(Segment::id).toList());
        return new PageImpl<>(found.stream()
                .map(segment -> new SegmentListing(segment, Optional.ofNullable(counted.get(segment.id())))).toList(),
                page, table.count(CurrentUser.name()));
    }

    public Optional<Segment> find(long id) {
        return table.find(id, CurrentUser.name());
    }

    /** Versions, newest first. */
    public Page<SegmentVersion> versions(long id, Pageable page) {
        Segment segment = visible(id);
        return new PageImpl<>(versions.list(id, page), page, segment.version());
    }

    /**
     * Keeps a new segment, whose owner is who asks.
     *
     * @throws InvalidRuleException    when the rule cannot be used
     * @throws SegmentRefusedException when the name is taken
     */
    @Transactional
    public Segment create(SegmentDraft draft) {
        rules.requireValid(draft.rule());
        long id = table.insert(draft, CurrentUser.name(), clock.instant());
        versions.insert(id, 1, draft, CurrentUser.name(), clock.instant());
        return visible(id);
    }

    /**
     * Keeps a new version of a segment.
     *
     * @param expectedVersion the version that was changed
     * @throws InvalidRuleException    when the rule cannot be used
     * @throws SegmentRefusedException when the segment has another version by now, the name is taken, or somebody other than
     *                                 the owner changes whether it is shared
     */
    @Transactional
    public Segment save(long id, int expectedVersion, SegmentDraft draft) {
        Segment before = visible(id);
        rules.requireValid(draft.rule());
        String me = CurrentUser.name();
        if (draft.shared() != before.shared() && !before.owner().equals(me)) {
            throw new SegmentRefusedException(Reason.SHARING_IS_THE_OWNERS);
        }
        if (!table.update(id, expectedVersion, draft, me, clock.instant())) {
            throw new SegmentRefusedException(Reason.CHANGED_MEANWHILE, "It has version " + before.version() + " by "
                    + before.changedBy() + "; you changed version " + expectedVersion + ".");
        }
        versions.insert(id, expectedVersion + 1, draft, me, clock.instant());
        return visible(id);
    }

    /**
     * Makes the rule of an earlier version that of a new one.
     *
     * @throws InvalidRuleException    when that rule can no longer be used
     * @throws SegmentRefusedException as {@link #save}
     */
    @Transactional
    public Segment restore(long id, int number, int expectedVersion) {
        Segment now = visible(id);
        SegmentVersion earlier = versions.find(id, number).orElseThrow(() -> new NoSuchSegmentException(id));
        if (!earlier.problems().isEmpty()) {
            throw new InvalidRuleException(earlier.problems());
        }
        return save(id, expectedVersion, new SegmentDraft(now.name(), now.shared(), earlier.rule(),
                "Restored from version " + number));
    }

    /** Takes it off every list; its versions stay. Archiving what is archived changes nothing. */
    @Transactional
    public void archive(long id) {
        Segment segment = visible(id);
        if (!segment.owner().equals(CurrentUser.name()) && !isAdministrator()) {
            throw new SegmentRefusedException(Reason.ARCHIVING_IS_THE_OWNERS);
        }
        table.archive(id, CurrentUser.name(), clock.instant());
    }

    private Segment visible(long id) {
        return find(id).orElseThrow(() -> new NoSuchSegmentException(id));
    }

    private static boolean isAdministrator() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getAuthorities().stream()
                .anyMatch(authority -> ("ROLE_" + Roles.ADMIN).equals(authority.getAuthority()));
    }
}
