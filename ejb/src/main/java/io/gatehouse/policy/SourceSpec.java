package io.gatehouse.policy;

/**
 * Where datasets come from.
 *
 * @param kind files, database or documents
 * @param location a folder below {@code gatehouse.sources.root}, for files and documents; else null
 * @param datasource JNDI name, for databases; else null
 * @param schema the schema to read, for databases; else null
 * @param owner the role that answers for it
 */
public record SourceSpec(String key, String title, Kind kind, String location, String datasource, String schema,
                         String owner) {

    public enum Kind { FILES, DATABASE, DOCUMENTS }
}
