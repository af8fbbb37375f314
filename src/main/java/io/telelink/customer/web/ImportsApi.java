package io.telelink.customer.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.telelink.access.CurrentUser;
import io.telelink.customer.ImportGap;
import io.telelink.customer.ImportOptions;
import io.telelink.customer.ImportRefusedException;
import io.telelink.customer.ImportReport;
import io.telelink.customer.Imports;
import io.telelink.customer.OutcomePolicy;
import io.telelink.web.ApiException;
import io.telelink.web.PageBody;
import io.telelink.web.PageRequests;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files in, reports out. */
@RestController
@RequestMapping(path = "/api/v1/imports", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Imports")
class ImportsApi {

    private static final PageRequest FIRST_ERRORS = PageRequest.of(0, 50);

    private final Imports imports;

    ImportsApi(Imports imports) {
        this.imports = imports;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Queues the import of a CSV file; either every row is stored or none")
    ResponseEntity<ImportBody> start(@RequestParam MultipartFile file, @RequestParam String type,
                                     @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                                     @Nullable LocalDate asOf,
                                     @RequestParam(defaultValue = "MARK_AS_LEFT") OutcomePolicy outcomePolicy)
            throws IOException {
        ImportOptions options = switch (type) {
            case "customers" -> new ImportOptions(asOf, outcomePolicy);
            case "billing" -> ImportOptions.BILLS;
            default -> throw ApiException.badRequest("Unknown type of import",
                    "type must be 'customers' or 'billing', not '" + type + "'.");
        };
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        try (InputStream content = file.getInputStream()) {
            long id = imports.start(content, name, options, CurrentUser.name());
            return ResponseEntity.accepted().location(URI.create("/api/v1/imports/" + id)).body(body(id, FIRST_ERRORS));
        } catch (ImportRefusedException refused) {
            throw new ApiException(refused.isTooLarge() ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.BAD_REQUEST,
                    "Import refused", String.valueOf(refused.getMessage()));
        }
    }

    @GetMapping("/{id}")
    @Operation(summary = "State of an import, what it did or why it was refused, and a page of what was wrong in the file")
    ImportBody find(@PathVariable long id, @RequestParam(defaultValue = "0") int page,
                    @RequestParam(defaultValue = "100") int size) {
        return body(id, PageRequests.of(page, size, ""));
    }

    @GetMapping("/{id}/gaps")
    @Operation(summary = "Months that customers of a file of bills lack between two bills", description = "As they were when the file "
            + "was imported; month is the first that lacks a bill, months how many follow each other. The first 1,000 are kept.")
    PageBody<ImportGap> gaps(@PathVariable long id, @RequestParam(defaultValue = "0") int page,
                             @RequestParam(defaultValue = "100") int size) {
        report(id);
        return PageBody.of(imports.gaps(id, PageRequests.of(page, size, "")), gap -> gap);
    }

    private ImportReport report(long id) {
        return imports.find(id).orElseThrow(() -> ApiException.notFound("No such import", "There is no import " + id + "."));
    }

    private ImportBody body(long id, PageRequest errors) {
        return ImportBody.of(report(id), PageBody.of(imports.errors(id, errors), error -> error));
    }
}
