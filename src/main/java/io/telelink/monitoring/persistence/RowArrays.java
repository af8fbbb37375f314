package io.telelink.monitoring.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** Arrays out of rows. */
final class RowArrays {

    private RowArrays() {
    }

    static long[] longs(ResultSet row, String column) throws SQLException {
        return Stream.of((Long[]) row.getArray(column).getArray()).mapToLong(Long::longValue).toArray();
    }

    static int[] ints(ResultSet row, String column) throws SQLException {
        return Stream.of((Integer[]) row.getArray(column).getArray()).mapToInt(Integer::intValue).toArray();
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
