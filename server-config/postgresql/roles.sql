-- The accounts of Gatehouse, run in the database "gatehouse" by a superuser. Running it again changes nothing but passwords.
--   gatehouse_owner   owns the tables; used by migrations alone, its password never reaches the application server
--   gatehouse_app     the application: reads and writes its own tables (not all: see the audit migration), owns landed data
--   gatehouse_reader  runs the SQL of reports and analysts: landed data only, read only, for a limited time

DO $$
DECLARE account text;
BEGIN
  FOREACH account IN ARRAY ARRAY['gatehouse_owner', 'gatehouse_app', 'gatehouse_reader'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = account) THEN
      EXECUTE format('CREATE ROLE %I LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION', account);
    END IF;
  END LOOP;
END $$;

ALTER ROLE gatehouse_owner PASSWORD '${gatehouse_owner_password}';
ALTER ROLE gatehouse_app PASSWORD '${gatehouse_app_password}';
ALTER ROLE gatehouse_reader PASSWORD '${gatehouse_reader_password}';

ALTER ROLE gatehouse_owner SET search_path = gatehouse;
ALTER ROLE gatehouse_app SET search_path = gatehouse;
ALTER ROLE gatehouse_reader SET search_path = landed;
ALTER ROLE gatehouse_reader SET default_transaction_read_only = on;
ALTER ROLE gatehouse_reader SET statement_timeout = '30s';
ALTER ROLE gatehouse_reader SET idle_in_transaction_session_timeout = '60s';

ALTER DATABASE gatehouse OWNER TO gatehouse_owner;
ALTER DATABASE gatehouse SET timezone = 'UTC';
REVOKE ALL ON DATABASE gatehouse FROM PUBLIC;
GRANT CONNECT ON DATABASE gatehouse TO gatehouse_app, gatehouse_reader;
REVOKE ALL ON SCHEMA public FROM PUBLIC;

CREATE SCHEMA IF NOT EXISTS gatehouse AUTHORIZATION gatehouse_owner;
GRANT USAGE ON SCHEMA gatehouse TO gatehouse_app;
-- No default rights on tables: each migration grants what the application needs, so that audit rows cannot be changed.
ALTER DEFAULT PRIVILEGES FOR ROLE gatehouse_owner IN SCHEMA gatehouse GRANT USAGE, SELECT ON SEQUENCES TO gatehouse_app;

CREATE SCHEMA IF NOT EXISTS landed AUTHORIZATION gatehouse_app;
GRANT USAGE ON SCHEMA landed TO gatehouse_reader;
ALTER DEFAULT PRIVILEGES FOR ROLE gatehouse_app IN SCHEMA landed GRANT SELECT ON TABLES TO gatehouse_reader;

-- Two copies of a sample of landed data, in which the leak test works. Nothing else reads or writes them.
CREATE SCHEMA IF NOT EXISTS shadow_a AUTHORIZATION gatehouse_app;
CREATE SCHEMA IF NOT EXISTS shadow_b AUTHORIZATION gatehouse_app;
GRANT USAGE ON SCHEMA shadow_a, shadow_b TO gatehouse_reader;
ALTER DEFAULT PRIVILEGES FOR ROLE gatehouse_app IN SCHEMA shadow_a GRANT SELECT ON TABLES TO gatehouse_reader;
ALTER DEFAULT PRIVILEGES FOR ROLE gatehouse_app IN SCHEMA shadow_b GRANT SELECT ON TABLES TO gatehouse_reader;
