package io.telelink.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BinaryCopyTest {

    private static final List<String> COLUMNS = List.of("whole", "number", "text", "moment", "texts", "numbers", "bytes");
    private static final Instant MOMENT = Instant.parse("1999-12-31T23:59:59.123456Z");

    private static Connection connect() throws SQLException {
        TestServer.Database database = TestServer.newDatabase();
        Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
        connection.createStatement().execute("""
                CREATE TABLE t (whole bigint, number double precision, text text, moment timestamptz, texts text[],
                    numbers double precision[], bytes bytea)""");
        return connection;
    }

    @Test
    void everyValueComesBackBitForBit() throws SQLException {
        try (Connection connection = connect()) {
            try (BinaryCopyWriter copy = BinaryCopyWriter.into(connection, "t", COLUMNS)) {
                copy.startRow().whole(Long.MIN_VALUE).number(-0.1).text("ä\t\\N").moment(MOMENT)
                        .texts(new String[] {"", "b"}).numbers(new double[] {Double.MIN_VALUE}).bytes(new byte[] {0, -1});
                copy.startRow().nothing().number(Double.NaN).nothing().nothing().texts(null).numbers(null).nothing();
                copy.startRow().whole((Long) null).number(0).text("").moment(Instant.EPOCH).texts(new String[0])
                        .numbers(new double[0]).bytes(new byte[0]);
                assertThat(copy.finish()).isEqualTo(3);
            }
            try (BinaryCopyReader rows = BinaryCopyReader.of(connection, "SELECT * FROM t")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.whole()).isEqualTo(Long.MIN_VALUE);
                assertThat(rows.number()).isEqualTo(-0.1);
                assertThat(rows.text()).isEqualTo("ä\t\\N");
                assertThat(rows.moment()).isEqualTo(MOMENT);
                assertThat(rows.texts()).containsExactly("", "b");
                assertThat(rows.numbers()).containsExactly(Double.MIN_VALUE);
                assertThat(rows.bytes()).containsExactly(0, -1);
                assertThat(rows.next()).isTrue();
                assertThat(rows.wholeOrNull()).isNull();
                assertThat(rows.number()).isNaN();
                assertThat(rows.text()).isNull();
                assertThat(rows.wholeOrNull()).isNull();
                assertThat(rows.texts()).isNull();
                assertThat(rows.numbers()).isNull();
                assertThat(rows.bytes()).isNull();
                assertThat(rows.next()).isTrue();
                assertThat(rows.wholeOrNull()).isNull();
                assertThat(rows.number()).isZero();
                assertThat(rows.text()).isEmpty();
                assertThat(rows.moment()).isEqualTo(Instant.EPOCH);
                assertThat(rows.texts()).isEmpty();
                assertThat(rows.numbers()).isEmpty();
                assertThat(rows.bytes()).isEmpty();
                assertThat(rows.next()).isFalse();
            }
            assertThat(connection.createStatement().execute("SELECT 1")).as("the connection is free again").isTrue();
        }
    }

    @Test
    void valuesOfASnapshotArriveAsTheirTypes() throws SQLException {
        try (Connection connection = connect()) {
            connection.createStatement().execute("CREATE TABLE s (number integer, json jsonb, day date, flag boolean)");
            try (BinaryCopyWriter copy = BinaryCopyWriter.into(connection, "s", List.of("number", "json", "day", "flag"))) {
                copy.startRow().integer(Integer.MIN_VALUE).json("{\"a\": \"ä\"}").day(LocalDate.of(1999, 12, 31)).flag(Boolean.TRUE);
                copy.startRow().nothing().nothing().day(null).flag((Boolean) null);
                assertThat(copy.finish()).isEqualTo(2);
            }
            try (ResultSet rows = connection.createStatement().executeQuery("SELECT number, json, day, flag FROM s")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getInt(1)).isEqualTo(Integer.MIN_VALUE);
                assertThat(rows.getString(2)).isEqualTo("{\"a\": \"ä\"}");
                assertThat(rows.getObject(3, LocalDate.class)).isEqualTo(LocalDate.of(1999, 12, 31));
                assertThat(rows.getBoolean(4)).isTrue();
                assertThat(rows.next()).isTrue();
                for (int column = 1; column <= 4; column++) {
                    assertThat(rows.getObject(column)).isNull();
                }
            }
        }
    }

    @Test
    void valuesOfParametersComeBackAsTheyAre() throws SQLException {
        String odd = "O'Hara \\' :day $1 ? ä";
        OffsetDateTime moment = OffsetDateTime.ofInstant(MOMENT, ZoneOffset.UTC);
        try (Connection connection = connect(); BinaryCopyReader rows = BinaryCopyReader.of(connection, """
                SELECT :text, :whole, :number, :moment, :day = DATE '1999-12-31' AND :truth, (:several::text) IS NULL,
                    'b' IN (:list), 7 IN (:several), 'it''s :whole'""",
                Map.of("text", odd, "whole", Long.MIN_VALUE, "number", -0.1, "moment", moment, "day", LocalDate.of(1999, 12, 31),
                        "truth", true, "list", List.of("a", "b"), "several", List.of(7)))) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.text()).isEqualTo(odd);
            assertThat(rows.whole()).isEqualTo(Long.MIN_VALUE);
            assertThat(rows.number()).isEqualTo(-0.1);
            assertThat(rows.moment()).isEqualTo(MOMENT);
            assertThat(rows.number()).isOne();
            assertThat(rows.number()).isZero();
            assertThat(rows.number()).isOne();
            assertThat(rows.number()).isOne();
            assertThat(rows.text()).isEqualTo("it's :whole");
            assertThat(rows.next()).isFalse();
        }
    }

    @Test
    void aParameterWithoutAValueIsNamed() throws SQLException {
        try (Connection connection = connect()) {
            assertThatThrownBy(() -> BinaryCopyReader.of(connection, "SELECT :whole", Map.of("hole", 1L)))
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(":whole");
            assertThatThrownBy(() -> BinaryCopyReader.of(connection, "SELECT 1 IN (:none)", Map.of("none", List.of())))
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(":none");
        }
    }

    @Test
    void manyRowsPassThroughBothWays() throws SQLException {
        try (Connection connection = connect()) {
            try (BinaryCopyWriter copy = BinaryCopyWriter.into(connection, "t", List.of("whole", "text"))) {
                for (int i = 0; i < 100_000; i++) {
                    copy.startRow().whole(i).text("row " + i);
                }
                copy.finish();
            }
            long sum = 0;
            try (BinaryCopyReader rows = BinaryCopyReader.of(connection, "SELECT whole FROM t")) {
                while (rows.next()) {
                    sum += rows.whole();
                }
            }
            assertThat(sum).isEqualTo(4_999_950_000L);
        }
    }

    @Test
    void whatIsGivenUpLeavesNothingAndTheConnectionUsable() throws SQLException {
        try (Connection connection = connect()) {
            try (BinaryCopyWriter copy = BinaryCopyWriter.into(connection, "t", List.of("whole"))) {
                copy.startRow().whole(1);
            }
            try (BinaryCopyReader rows = BinaryCopyReader.of(connection, "SELECT generate_series(1, 1000000)::bigint")) {
                assertThat(rows.next()).isTrue();
            }
            try (BinaryCopyReader rows = BinaryCopyReader.of(connection, "SELECT count(*) FROM t")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.whole()).isZero();
                assertThatThrownBy(rows::number).isInstanceOf(IllegalStateException.class);
            }
        }
    }
}
