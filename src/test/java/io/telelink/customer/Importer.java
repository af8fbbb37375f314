package io.telelink.customer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

import io.telelink.access.Roles;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

import static org.awaitility.Awaitility.await;

/** Imports files as an administrator and waits for the end, whoever runs the test. */
@Component
public class Importer {

    private static final Duration WAIT = Duration.ofSeconds(60);

    private final Imports imports;

    Importer(Imports imports) {
        this.imports = imports;
    }

    public ImportReport run(String text) {
        return run(text.getBytes(StandardCharsets.UTF_8), ImportOptions.DEFAULT);
    }

    public ImportReport run(CsvFile file) {
        return run(file.bytes(), ImportOptions.DEFAULT);
    }

    public ImportReport run(CsvFile file, LocalDate asOf) {
        return run(file.bytes(), new ImportOptions(asOf, OutcomePolicy.MARK_AS_LEFT));
    }

    public ImportReport run(byte[] bytes, ImportOptions options) {
        return asAdministrator(() -> {
            try {
                long id = imports.start(new ByteArrayInputStream(bytes), "customers.csv", options, "ada");
                await().atMost(WAIT).until(() -> report(id).run().state().isFinished());
                return report(id);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** The 3,333 real customers, with labels only. */
    public ImportReport demonstration(LocalDate asOf) {
        try (InputStream file = Importer.class.getResourceAsStream("/demo/telecom-churn.csv")) {
            return run(file.readAllBytes(), new ImportOptions(asOf, OutcomePolicy.LABEL_ONLY));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<ImportError> errors(ImportReport report) {
        return asAdministrator(() -> imports.errors(report.id(), PageRequest.of(0, 2_000)).getContent());
    }

    private ImportReport report(long id) {
        return asAdministrator(() -> imports.find(id).orElseThrow());
    }

    /** Runs something with the rights of an administrator. */
    public static <T> T asAdministrator(Supplier<T> action) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new TestingAuthenticationToken("ada", "", "ROLE_" + Roles.ADMIN));
        SecurityContextHolder.setContext(context);
        try {
            return action.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
