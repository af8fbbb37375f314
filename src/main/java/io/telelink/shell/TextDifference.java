package io.telelink.shell;

import java.util.ArrayList;
import java.util.List;

/** Two texts line by line: what both have, what only the first, and what only the second has. */
public final class TextDifference {

    /** Lines looked at in each text; a specification has some fifty. */
    private static final int MOST_LINES = 1000;

    /** Where a line stands. */
    public enum Side {
        BOTH, FIRST, SECOND
    }

    /** A line of one of the texts, or of both. */
    public record Line(Side side, String text) {
    }

    private TextDifference() {
    }

    /** The fewest lines that turn the first text into the second, by their longest common subsequence. */
    public static List<Line> between(String first, String second) {
        List<String> a = first.lines().limit(MOST_LINES).toList();
        List<String> b = second.lines().limit(MOST_LINES).toList();
        int[][] common = common(a, b);
        List<Line> lines = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < a.size() || j < b.size()) {
            if (i < a.size() && j < b.size() && a.get(i).equals(b.get(j))) {
                lines.add(new Line(Side.BOTH, a.get(i++)));
                j++;
            } else if (j == b.size() || i < a.size() && common[i + 1][j] >= common[i][j + 1]) {
                lines.add(new Line(Side.FIRST, a.get(i++)));
            } else {
                lines.add(new Line(Side.SECOND, b.get(j++)));
            }
        }
        return lines;
    }

    /** Length of the longest common subsequence of what is left from each pair of lines on. */
    private static int[][] common(List<String> a, List<String> b) {
        int[][] common = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                common[i][j] = a.get(i).equals(b.get(j)) ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
