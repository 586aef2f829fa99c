{% macro _nearest(word, candidates) %}
    {#-
        The candidate that is most similar to a word: the one that shares most pairs of neighbouring letters with it
        (Dice: Measures of the amount of ecologic association between species, Ecology 26, 1945).
    -#}
    {%- set pairs = {} -%}
    {%- for text in [word] + candidates -%}
        {%- set neighbours = [] -%}
        {%- for place in range(text | length - 1) -%}
            {%- do neighbours.append(text[place:place + 2]) -%}
        {%- endfor -%}
        {%- do pairs.update({text: neighbours | unique | list}) -%}
    {%- endfor -%}
    {%- set best = namespace(candidate=candidates[0], likeness=-1) -%}
    {%- for candidate in candidates -%}
        {%- set common = pairs[candidate] | select('in', pairs[word]) | list | length -%}
        {%- set likeness = 2 * common / (pairs[candidate] | length + pairs[word] | length) -%}
        {%- if likeness > best.likeness -%}
            {%- set best.candidate = candidate -%}
            {%- set best.likeness = likeness -%}
        {%- endif -%}
    {%- endfor -%}
    {{- return(best.candidate) -}}
{% endmacro %}
