{% macro _eliminated(matrix, size) %}
    {#-
        Gaussian elimination of a symmetric, positive definite matrix: matrix = L D L' with ones on the diagonal of L.
        Returns D L', row by row from the diagonal on (Golub and Van Loan, Matrix Computations, 4th ed., 4.1). Entries
        of a row beyond the matrix are transformed as well: a right side b becomes L^-1 b. Returns none if the matrix is
        not positive definite by more than rounding.

        Eight rows at a time are subtracted from all later ones, because a loop step in Jinja costs ten times as much as
        a product. In dbt 1 so does looking up a method (dbt 2 cannot store methods). A row that has zeros in all eight
        columns stays unchanged; this is so for the levels of one feature.
    -#}
    {%- set rows = {} -%}
    {%- for row in matrix -%}
        {%- do rows.update({loop.index0: row}) -%}
    {%- endfor -%}
    {%- for start in range(0, size, 8) -%}
        {%- set block = range(start, [start + 8, size] | min) | list -%}
        {%- for i in block -%}
            {%- set pivots = rows[i] -%}
            {%- if not pivots[0] > 1e-14 * matrix[i][0] -%}
                {{- return(none) -}}
            {%- endif -%}
            {%- for k in block if k > i and pivots[k - i] != 0 -%}
                {%- set factor = pivots[k - i] / pivots[0] -%}
                {%- set reduced = [] -%}
                {%- for entry, a in zip(rows[k], pivots[k - i:]) -%}
                    {%- do reduced.append(entry - factor * a) -%}
                {%- endfor -%}
                {%- do rows.update({k: reduced}) -%}
            {%- endfor -%}
        {%- endfor -%}
        {%- if block | length == 8 -%}
            {%- set p, q, r, s, t, u, v, w = block -%}
            {%- set rp, rq, rr, rs, rt, ru, rv, rw = rows[p], rows[q], rows[r], rows[s], rows[t], rows[u], rows[v], rows[w] -%}
            {%- for k in range(start + 8, size) -%}
                {%- set fp, fq, fr, fs = rp[k - p] / rp[0], rq[k - q] / rq[0], rr[k - r] / rr[0], rs[k - s] / rs[0] -%}
                {%- set ft, fu, fv, fw = rt[k - t] / rt[0], ru[k - u] / ru[0], rv[k - v] / rv[0], rw[k - w] / rw[0] -%}
                {%- if fp or fq or fr or fs or ft or fu or fv or fw -%}
                    {%- set reduced = [] -%}
                    {%- set append = reduced.append -%}
                    {%- for entry, a, b, c, d, e, f, g, h in zip(
                        rows[k], rp[k - p:], rq[k - q:], rr[k - r:], rs[k - s:], rt[k - t:], ru[k - u:], rv[k - v:], rw[k - w:]
                    ) -%}
                        {%- set rest = entry - (fp * a + fq * b + fr * c + fs * d + ft * e + fu * f + fv * g + fw * h) -%}
                        {%- do append(rest) if append else reduced.append(rest) -%}
                    {%- endfor -%}
                    {%- do rows.update({k: reduced}) -%}
                {%- endif -%}
            {%- endfor -%}
        {%- endif -%}
    {%- endfor -%}
    {{- return(rows.values() | list) -}}
{% endmacro %}
