package io.telelink.learning.model;

import io.telelink.learning.data.Schema;
import io.telelink.learning.data.Table;
import io.telelink.learning.explain.Background;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** A background within the artifact of a model, of the model's schema. */
final class BackgroundFormat {

    private BackgroundFormat() {
    }

    static void write(DataOutputStream out, Background background) throws IOException {
        Fields.writeDoubles(out, background.min());
        Fields.writeDoubles(out, background.max());
        Fields.writeDoubles(out, background.deviation());
        for (int f = 0; f < background.schema().size(); f++) {
            Fields.writeDoubles(out, background.sample().column(f));
        }
    }

    static Background read(DataInputStream in, Schema schema) throws IOException {
        double[] min = Fields.readDoubles(in);
        double[] max = Fields.readDoubles(in);
        double[] deviation = Fields.readDoubles(in);
        double[][] columns = new double[schema.size()][];
        for (int f = 0; f < columns.length; f++) {
            columns[f] = Fields.readDoubles(in);
        }
        return new Background(min, max, deviation, Table.ofColumns(schema, columns));
    }
}
