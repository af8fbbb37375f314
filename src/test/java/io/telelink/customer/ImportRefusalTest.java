package io.telelink.customer;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;

import io.telelink.audit.AuditRecords;
import io.telelink.job.JobState;
import io.telelink.support.IntegrationTest;
import io.telelink.support.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Files that are refused as a whole: with a reason, and without a trace in the store. */
@IntegrationTest
@Import(Importer.class)
@TestPropertySource(properties = {"telelink.import.max-file-size=3000000", "telelink.import.max-rows=12000"})
class ImportRefusalTest {

    @Autowired
    Importer importer;

    @Autowired
    Imports imports;

    @Autowired
    AuditRecords records;

    @Autowired
    Store store;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void empty() {
        store.empty();
        importer.run(new CsvFile().row("KEPT-1"));
    }

    static Stream<Arguments> files() {
        String good = new CsvFile().row("A-1").text();
        return Stream.of(
                arguments("nothing", new byte[0], "The file is empty."),
                arguments("empty lines", utf8("\n\n\n"), "The file is empty."),
                arguments("a byte-order mark alone", utf8("\uFEFF"), "The file is empty."),
                arguments("a header alone", utf8(new CsvFile().text()), "a header and no rows"),
                arguments("Latin-1", new CsvFile().row("A-1", "State", "Zürich").text().getBytes(StandardCharsets.ISO_8859_1),
                        "not in UTF-8: line 2, byte "),
                arguments("UTF-16", good.getBytes(StandardCharsets.UTF_16), "UTF-16"),
                arguments("a character cut off", utf8(good, (byte) 0xE2, (byte) 0x82), "the end of the file"),
                arguments("NUL bytes", utf8(good.replace("KS", "K\0")), "line 2 has a NUL byte"),
                arguments("a ZIP or Excel file", utf8("PK\u0003\u0004rest"), "Excel (.xlsx)"),
                arguments("an old Excel file", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}, "Excel (.xls)"),
                arguments("a gzip file", new byte[] {0x1F, (byte) 0x8B, 8, 0}, "gzip"),
                arguments("an unclosed quotation mark", utf8(good + "\"A-2,KS\nand so on\n"),
                        "begins in line 3, a quotation mark is opened and never closed"),
                arguments("a line without end", utf8(good + "x".repeat(2_000_000)), "Line 3 is longer than"),
                arguments("a missing column", utf8(new CsvFile().without("State").row("A-1").text()),
                        "Missing: \"State\"."),
                arguments("no account number", utf8(new CsvFile().without("Account number").row("A-1").text()),
                        "Missing: \"Account number\"."),
                arguments("an unknown column", utf8(new CsvFile().row("A-1", "Shoe size", "43").text()),
                        "Unknown: \"Shoe size\"."),
                arguments("a column twice", utf8(new CsvFile().row("A-1", "totalDayMinutes", "1").text()),
                        "There twice: \"totalDayMinutes\"."),
                arguments("text that is no table", utf8("Dear all,\nplease find attached\n"), "Missing: \"Account number\""),
                arguments("more rows than allowed", utf8(many(12_001)), "more than the 12,000 rows"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void aFileThatCannotBeImportedIsRefusedWithItsReasonAndLeavesNothing(String what, byte[] file, String reason) {
        long customers = count("customer");
        long snapshots = count("customer_snapshot");
        ImportReport report = importer.run(file, ImportOptions.DEFAULT);
        assertThat(report.run().state()).isEqualTo(JobState.FAILED);
        assertThat(report.refusal()).contains(reason).isEqualTo(report.run().failure()).doesNotContain("Exception");
        assertThat(count("customer")).isEqualTo(customers);
        assertThat(count("customer_snapshot")).isEqualTo(snapshots);
        assertThat(records.first("IMPORT_REFUSED", "import " + report.id())).isPresent();
        assertThat(Path.of("target/test-home/uploads", report.id() + ".csv")).doesNotExist();
    }

    @Test
    void readingStopsWhenTenThousandRowsAreWrong() {
        ImportReport report = importer.run(many(10_500).replace("KS", "??"));
        assertThat(report.refusal()).contains("Reading stopped at line 10,001 because 10,000 rows are wrong");
        assertThat(report.errors()).isEqualTo(10_000);
        assertThat(importer.errors(report)).hasSize(Imports.ERRORS_KEPT);
        assertThat(count("customer")).isEqualTo(1);
    }

    @Test
    @WithMockUser(roles = "ADMIN")
    void aFileOverTheLimitIsRefusedWhileItArrivesAndNotKept() throws Exception {
        byte[] large = new byte[3_000_001];
        assertThatThrownBy(() -> imports.start(new ByteArrayInputStream(large), "large.csv", ImportOptions.DEFAULT, "ada"))
                .isInstanceOfSatisfying(ImportRefusedException.class, refused -> assertThat(refused.isTooLarge()).isTrue())
                .hasMessage("The file is larger than the 3,000,000 bytes that are allowed.");
        try (Stream<Path> left = Files.list(Path.of("target/test-home/uploads"))) {
            assertThat(left.filter(file -> file.toString().endsWith(".part"))).isEmpty();
        }
        assertThat(count("import_run")).isEqualTo(1);
    }

    @Test
    @WithMockUser(roles = "ADMIN")
    void anAsOfDateInTheFutureIsRefused() {
        ImportOptions future = new ImportOptions(LocalDate.now().plusDays(2), OutcomePolicy.MARK_AS_LEFT);
        assertThatThrownBy(() -> imports.start(new ByteArrayInputStream(new byte[1]), "a.csv", future, "ada"))
                .isInstanceOf(ImportRefusedException.class).hasMessageContaining("lies in the future");
    }

    private static String many(int rows) {
        CsvFile file = new CsvFile();
        for (int i = 0; i < rows; i++) {
            file.row("M-" + i);
        }
        return file.text();
    }

    private static byte[] utf8(String text, byte... more) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(bytes, bytes.length + more.length);
        System.arraycopy(more, 0, all, bytes.length, more.length);
        return all;
    }

    private long count(String table) {
        return jdbc.sql("SELECT count(*) FROM " + table).query(Long.class).single();
    }
}
