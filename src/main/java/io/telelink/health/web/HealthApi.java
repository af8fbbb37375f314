package io.telelink.health.web;

import java.net.URI;
import java.time.Instant;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.telelink.health.BackupRefusedException;
import io.telelink.health.BackupReport;
import io.telelink.health.Backups;
import io.telelink.health.HealthPart;
import io.telelink.health.HealthReport;
import io.telelink.health.HealthReports;
import io.telelink.health.Light;
import io.telelink.web.ApiException;
import io.telelink.web.PageBody;
import io.telelink.web.PageRequests;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How the application is, and backups reported to it; for administrators and their scripts. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Operation")
class HealthApi {

    private final HealthReports reports;
    private final Backups backups;

    /** @param light the worst of all parts: {@code GOOD}, {@code WARNING} or {@code BAD} */
    record ReportBody(Instant at, Light light, List<HealthPart> parts) {
    }

    record NewBackup(@Nullable Instant takenAt, @Nullable String location, @Nullable Long bytes, @Nullable String tool) {
    }

    HealthApi(HealthReports reports, Backups backups) {
        this.reports = reports;
        this.backups = backups;
    }

    @GetMapping("/health-report")
    @Operation(summary = "Runs, database, backups, models in use and this node, with what to do")
    ReportBody report() {
        HealthReport report = reports.report();
        return new ReportBody(report.at(), report.light(), report.parts());
    }

    @GetMapping("/backups")
    @Operation(summary = "Backups that were reported, the latest first")
    PageBody<BackupReport> list(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        return PageBody.of(backups.list(PageRequests.of(page, size, "")), report -> report);
    }

    @PostMapping("/backups")
    @Operation(summary = "Reports a backup that was made; for the script that made it")
    ResponseEntity<BackupReport> report(@RequestBody NewBackup body) {
        if (body.takenAt() == null || body.bytes() == null) {
            throw ApiException.badRequest("Incomplete report", "takenAt, location, bytes and tool must be given.");
        }
        BackupReport report = backups.report(body.takenAt(), body.location() == null ? "" : body.location(), body.bytes(),
                body.tool() == null ? "" : body.tool());
        return ResponseEntity.created(URI.create("/api/v1/backups")).body(report);
    }

    @ExceptionHandler
    ProblemDetail refused(BackupRefusedException refused) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, String.valueOf(refused.getMessage()));
        problem.setTitle("Invalid report");
        return problem;
    }
}
