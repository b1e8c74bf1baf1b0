-- Functions that the SQL of reports and analysts is rewritten to. Each is total: it returns NULL where the plain operation
-- would fail, on every row, since the planner may run an expression on rows that a condition then hides.
-- All dates they return lie in the years 1 to 9999.

CREATE SCHEMA IF NOT EXISTS total;
GRANT USAGE ON SCHEMA total TO gatehouse_reader, gatehouse_app;

CREATE FUNCTION total.number(value text) RETURNS numeric LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN length(value) <= 100 AND value ~ '^ *[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]{1,2})? *$'
              THEN trim_scale(value::numeric) END;

CREATE FUNCTION total.date(value text) RETURNS date LANGUAGE sql STABLE PARALLEL SAFE
  RETURN CASE WHEN length(value) <= 100 AND value ~ '^ *[0-9]{4}-[0-9]{2}-[0-9]{2}([ T][0-9:.]{5,15})? *$' AND pg_input_is_valid(left(btrim(value), 10), 'date')
              THEN left(btrim(value), 10)::date END;

CREATE FUNCTION total.timestamp(value text) RETURNS timestamp LANGUAGE sql STABLE PARALLEL SAFE
  RETURN CASE WHEN length(value) <= 100 AND value ~ '^ *[0-9]{4}-[0-9]{2}-[0-9]{2}([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{1,6})?)?)? *$'
                   AND pg_input_is_valid(btrim(value), 'timestamp')
              THEN btrim(value)::timestamp END;

CREATE FUNCTION total.boolean(value text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN length(value) > 100 THEN NULL
              WHEN lower(btrim(value)) IN ('true', 't', '1', 'yes') THEN true
              WHEN lower(btrim(value)) IN ('false', 'f', '0', 'no') THEN false END;

CREATE FUNCTION total.substring(value text, start numeric, length numeric) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN substring(value, least(greatest(trunc(start), -1000000000), 1000000000)::int,
                   least(greatest(trunc(length), 0), 1000000000)::int);

CREATE FUNCTION total.plus_days(value date, days numeric) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN (value - DATE '0001-01-01') + trunc(days) BETWEEN 0 AND 3652058
              THEN value + least(greatest(trunc(days), -4000000), 4000000)::int END;

CREATE FUNCTION total.plus_days(value timestamp, days numeric) RETURNS timestamp LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN (value::date - DATE '0001-01-01') + trunc(days) BETWEEN 0 AND 3652058
              THEN value + make_interval(days => least(greatest(trunc(days), -4000000), 4000000)::int) END;

CREATE FUNCTION total.plus_months(value date, months numeric) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN extract(year FROM value) * 12 + extract(month FROM value) - 1 + trunc(months) BETWEEN 12 AND 119999
              THEN (value + make_interval(months => least(greatest(trunc(months), -120000), 120000)::int))::date END;

CREATE FUNCTION total.plus_months(value timestamp, months numeric) RETURNS timestamp LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN extract(year FROM value) * 12 + extract(month FROM value) - 1 + trunc(months) BETWEEN 12 AND 119999
              THEN value + make_interval(months => least(greatest(trunc(months), -120000), 120000)::int) END;

CREATE FUNCTION total.plus_seconds(value timestamp, seconds numeric) RETURNS timestamp LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN extract(epoch FROM value) + trunc(seconds) BETWEEN -62135596800 AND 253402300799
              THEN value + make_interval(secs => least(greatest(trunc(seconds), -400000000000), 400000000000)::float8) END;

CREATE FUNCTION total.ceiling(unit text, value timestamp) RETURNS timestamp LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN date_trunc(unit, value) = value THEN value
              WHEN unit = 'minute' THEN total.plus_seconds(date_trunc(unit, value), 60)
              WHEN unit = 'hour' THEN total.plus_seconds(date_trunc(unit, value), 3600)
              WHEN unit = 'day' THEN total.plus_days(date_trunc(unit, value), 1)
              WHEN unit = 'week' THEN total.plus_days(date_trunc(unit, value), 7)
              WHEN unit = 'month' THEN total.plus_months(date_trunc(unit, value), 1)
              WHEN unit = 'quarter' THEN total.plus_months(date_trunc(unit, value), 3)
              WHEN unit = 'year' THEN total.plus_months(date_trunc(unit, value), 12) END;

CREATE FUNCTION total.ceiling(unit text, value date) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN total.ceiling(unit, value::timestamp)::date;
