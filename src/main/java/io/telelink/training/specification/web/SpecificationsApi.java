package io.telelink.training.specification.web;

import java.util.List;
import java.util.Optional;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.telelink.training.specification.InvalidSpecificationException;
import io.telelink.training.specification.ListedSpecification;
import io.telelink.training.specification.SpecificationChangedException;
import io.telelink.training.specification.SpecificationEditor;
import io.telelink.training.specification.SpecificationFault;
import io.telelink.training.specification.SpecificationRefusedException;
import io.telelink.web.ApiException;
import io.telelink.web.PageBody;
import io.telelink.web.PageRequests;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Model specifications, for administrators. */
@RestController
@RequestMapping(path = "/api/v1/specifications", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Models")
class SpecificationsApi {

    private final SpecificationEditor editor;

    SpecificationsApi(SpecificationEditor editor) {
        this.editor = editor;
    }

    @GetMapping
    @Operation(summary = "Specifications that models are trained by; retired ones too")
    PageBody<SpecificationBody> list(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        PageRequest wanted = PageRequests.of(page, size, "");
        List<ListedSpecification> all = editor.list();
        List<ListedSpecification> some = all.stream().skip(wanted.getOffset()).limit(size).toList();
        return PageBody.of(new PageImpl<>(some, wanted, all.size()), SpecificationBody::of);
    }

    @GetMapping("/{name}")
    @Operation(summary = "One specification with its text")
    SpecificationBody find(@PathVariable String name) {
        return editor.open(name).map(SpecificationBody::of).orElseThrow(() ->
                ApiException.notFound("No such specification", "There is no specification named " + name + "."));
    }

    @GetMapping("/{name}/versions")
    @Operation(summary = "What was saved under the name, newest first, without the texts")
    PageBody<SavedVersionBody> versions(@PathVariable String name, @RequestParam(defaultValue = "0") int page,
                                        @RequestParam(defaultValue = "50") int size) {
        find(name);
        return PageBody.of(editor.history(name, PageRequests.of(page, size, "")), SavedVersionBody::listed);
    }

    @GetMapping("/{name}/versions/{number}")
    @Operation(summary = "One saved version with its text")
    SavedVersionBody version(@PathVariable String name, @PathVariable int number) {
        return editor.version(name, number).map(SavedVersionBody::of).orElseThrow(() ->
                ApiException.notFound("No such version", "There is no version " + number + " of a specification named " + name + "."));
    }

    @PostMapping(path = "/validate", consumes = {"text/yaml", "application/yaml", "text/plain"})
    @Operation(summary = "What is wrong with a text, all at once, with lines")
    SpecificationBody.Check validate(@RequestBody String text) {
        return check(text, Optional.empty());
    }

    @PostMapping(path = "/validate", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "The same for a text in JSON")
    SpecificationBody.Check validate(@RequestBody SpecificationBody.Text body) {
        return check(text(body.text()), Optional.ofNullable(body.name()));
    }

    private SpecificationBody.Check check(String text, Optional<String> name) {
        List<SpecificationFault> faults = editor.check(text, name);
        return new SpecificationBody.Check(faults.isEmpty(), faults);
    }

    @PutMapping("/{name}")
    @Operation(summary = "Saves a text as the next version, which holds from then on")
    SpecificationBody save(@PathVariable String name, @RequestBody SpecificationBody.NewVersion body) {
        editor.save(name, text(body.text()), body.note() == null ? "" : body.note(), basedOn(body.basedOn()));
        return find(name);
    }

    @PostMapping("/{name}/retire")
    @Operation(summary = "Retires what was saved: the default holds again, or nothing")
    SpecificationBody retire(@PathVariable String name, @RequestBody SpecificationBody.Retirement body) {
        find(name);
        editor.retire(name, body.note() == null ? "" : body.note(), basedOn(body.basedOn()));
        return find(name);
    }

    @ExceptionHandler
    ProblemDetail invalid(InvalidSpecificationException invalid) {
        ProblemDetail problem = problem(HttpStatus.UNPROCESSABLE_CONTENT, "Invalid specification", invalid);
        problem.setProperty("problems", invalid.faults());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail changed(SpecificationChangedException changed) {
        return problem(HttpStatus.CONFLICT, "Changed meanwhile", changed);
    }

    @ExceptionHandler
    ProblemDetail refused(SpecificationRefusedException refused) {
        return problem(HttpStatus.BAD_REQUEST, "Refused", refused);
    }

    private static ProblemDetail problem(HttpStatus status, String title, RuntimeException cause) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, String.valueOf(cause.getMessage()));
        problem.setTitle(title);
        return problem;
    }

    private static String text(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw ApiException.badRequest("No text", "text must be the YAML text of the specification.");
        }
        return text;
    }

    private static int basedOn(@Nullable Integer number) {
        if (number == null || number < 0) {
            throw ApiException.badRequest("No basis", "basedOn must be the number of the version that this follows, as GET says it "
                    + "under version; 0 where nothing was saved yet.");
        }
        return number;
    }
}
