package io.telelink.registry;

import java.util.List;
import java.util.Map;

import io.telelink.access.CurrentUser;
import io.telelink.access.Roles;
import io.telelink.audit.AuditLog;
import io.telelink.audit.WrittenText;
import io.telelink.learning.Task;
import io.telelink.registry.VersionMark.Kind;
import io.telelink.registry.persistence.ChampionChanges;
import io.telelink.registry.persistence.MarkTable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tags, notes and archiving of versions: everybody signed in reads them, administrators write. Nothing said is ever lost. */
@Service
@PreAuthorize("hasAnyRole('RETENTION_MANAGER', 'EXECUTIVE', 'ADMIN')")
@Transactional(readOnly = true)
public class VersionMarks {

    private static final int MOST_SHOWN = 200;
    private static final Map<Kind, String> ENTRIES = Map.of(Kind.TAG, "MODEL_VERSION_TAGGED", Kind.UNTAG,
            "MODEL_VERSION_UNTAGGED", Kind.NOTE, "MODEL_VERSION_NOTED", Kind.ARCHIVE, "MODEL_VERSION_ARCHIVED",
            Kind.RESTORE, "MODEL_VERSION_RESTORED");

    private final VersionStore versions;
    private final MarkTable marks;
    private final ChampionChanges changes;
    private final AuditLog log;
    private final ApplicationEventPublisher events;

    VersionMarks(VersionStore versions, MarkTable marks, ChampionChanges changes, AuditLog log,
                 ApplicationEventPublisher events) {
        this.versions = versions;
        this.marks = marks;
        this.changes = changes;
        this.log = log;
        this.events = events;
    }

    public VersionStanding standing(long versionId) {
        return marks.standing(versionId);
    }

    /** What was said about a version, newest first. */
    public List<VersionMark> list(long versionId) {
        return marks.list(versionId, MOST_SHOWN);
    }

    /** Tags in use among the versions of a task. */
    public List<String> tags(Task task) {
        return marks.tags(task);
    }

    /**
     * Says something about a version.
     *
     * @param content the tag, the note, or why it is archived or restored
     * @throws MarkRefusedException where it says nothing, too much, or what holds already; and where the champion is archived
     */
    @PreAuthorize("hasRole('" + Roles.ADMIN + "')")
    @Transactional
    public void mark(long versionId, Kind kind, String content) {
        ModelVersion version = versions.find(versionId).orElseThrow(() -> new MarkRefusedException(
                "There is no model version with the id " + versionId + "."));
        String said = said(kind, content);
        // An archived version is not promoted and a champion not archived, also when both are tried at once.
        changes.lock(version.task());
        check(version, kind, said);
        marks.insert(versionId, kind, said, CurrentUser.name());
        log.append(ENTRIES.get(kind), CurrentUser.name(), "model version " + versionId,
                Map.of("task", version.task(), "number", version.number(), "content", said));
        if (kind == Kind.ARCHIVE) {
            events.publishEvent(new VersionEvent.Archived(version.task(), versionId, CurrentUser.name()));
        }
    }

    private static String said(Kind kind, String content) {
        return WrittenText.required(switch (kind) {
            case TAG, UNTAG -> "A tag needs a name";
            case NOTE -> "A note needs words";
            case ARCHIVE, RESTORE -> "Say why";
        }, content, kind.most(), MarkRefusedException::new);
    }

    private void check(ModelVersion version, Kind kind, String said) {
        VersionStanding now = marks.standing(version.id());
        String wrong = switch (kind) {
            case TAG -> now.tags().contains(said) ? "Version " + version.number() + " has the tag " + said + " already." : "";
            case UNTAG -> now.tags().contains(said) ? "" : "Version " + version.number() + " has no tag " + said + ".";
            case NOTE -> "";
            case ARCHIVE -> now.archived() ? "Version " + version.number() + " is archived already."
                    : changes.current(version.task()).filter(champion -> champion == version.id()).isPresent()
                    ? "Version " + version.number() + " is the champion. Promote another version first." : "";
            case RESTORE -> now.archived() ? "" : "Version " + version.number() + " is not archived.";
        };
        if (!wrong.isEmpty()) {
            throw new MarkRefusedException(wrong);
        }
    }
}
