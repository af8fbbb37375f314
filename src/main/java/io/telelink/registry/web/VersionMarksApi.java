package io.telelink.registry.web;

import java.time.Instant;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.telelink.registry.ModelRegistry;
import io.telelink.registry.VersionMark;
import io.telelink.registry.VersionMark.Kind;
import io.telelink.registry.VersionMarks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What people say about versions: tags, notes, archiving. Administrators write, others read. */
@RestController
@RequestMapping(path = "/api/v1/model-versions/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Models")
class VersionMarksApi extends RegistryRefusals {

    private final ModelRegistry registry;
    private final VersionMarks marks;

    record Reason(@Nullable String reason) {
    }

    record Label(@Nullable String tag) {
    }

    record Note(@Nullable String note) {
    }

    /**
     * @param kind    {@code TAG}, {@code UNTAG}, {@code NOTE}, {@code ARCHIVE} or {@code RESTORE}
     * @param content the tag, the note, or the reason
     */
    record MarkBody(Kind kind, String content, Instant markedAt, String markedBy) {

        static MarkBody of(VersionMark mark) {
            return new MarkBody(mark.kind(), mark.content(), mark.markedAt(), mark.markedBy());
        }
    }

    VersionMarksApi(ModelRegistry registry, VersionMarks marks) {
        this.registry = registry;
        this.marks = marks;
    }

    @GetMapping("/marks")
    @Operation(summary = "What was said about a version, newest first, at most 200")
    List<MarkBody> list(@PathVariable long id) {
        known(id);
        return marks.list(id).stream().map(MarkBody::of).toList();
    }

    @PostMapping("/tags")
    @Operation(summary = "Adds a tag")
    List<MarkBody> tag(@PathVariable long id, @RequestBody Label label) {
        return mark(id, Kind.TAG, label.tag());
    }

    @DeleteMapping("/tags/{tag}")
    @Operation(summary = "Takes a tag away")
    List<MarkBody> untag(@PathVariable long id, @PathVariable String tag) {
        return mark(id, Kind.UNTAG, tag);
    }

    @PostMapping("/notes")
    @Operation(summary = "Adds a note; notes stay")
    List<MarkBody> note(@PathVariable long id, @RequestBody Note note) {
        return mark(id, Kind.NOTE, note.note());
    }

    @PostMapping("/archive")
    @Operation(summary = "Takes a version out of the choice; it is never deleted, and its predictions can still be replayed")
    List<MarkBody> archive(@PathVariable long id, @RequestBody Reason why) {
        known(id);
        return mark(id, Kind.ARCHIVE, reason(why.reason(), "this version is archived"));
    }

    @PostMapping("/restore")
    @Operation(summary = "Takes an archived version back into the choice")
    List<MarkBody> restore(@PathVariable long id, @RequestBody Reason why) {
        known(id);
        return mark(id, Kind.RESTORE, reason(why.reason(), "this version is restored"));
    }

    private List<MarkBody> mark(long id, Kind kind, @Nullable String content) {
        known(id);
        marks.mark(id, kind, content == null ? "" : content);
        return list(id);
    }

    private void known(long id) {
        if (registry.version(id).isEmpty()) {
            throw noSuchVersion(id);
        }
    }
}
